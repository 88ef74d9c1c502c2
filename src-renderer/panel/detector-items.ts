import { engineSentence } from '../language/engine/engine-sentence';
import type { CameraState, DetectorChoice } from '../../src-workers/contracts/console-state';
import { fileName } from './source-text';

/** One line of the list from which a camera's detector is chosen. */
export interface DetectorItem {
  /** Tells it from the others, and says what `set-model` is told; '' is the one that ships. */
  readonly value: string;
  readonly title: string;
  /** Its licence, where its file lies, or why it cannot be chosen. */
  readonly note: string;
  readonly usable: boolean;
}

interface Chosen {
  readonly chosenDetector?: CameraState['chosenDetector'] | undefined;
}
interface Used extends Chosen {
  readonly detections?: CameraState['detections'] | undefined;
}

/** The known ones, then the files that any camera of the project detects with. */
export function detectorItems(
  detectors: readonly DetectorChoice[],
  cameras: readonly Chosen[],
): readonly DetectorItem[] {
  const files = cameras.flatMap(({ chosenDetector: chosen }) =>
    chosen?.kind === 'file' ? [chosen.path] : [],
  );
  return [
    ...detectors.map(({ id, title, licence, ships, missing }) => ({
      value: ships ? '' : id,
      title,
      note: missing === undefined ? licence : engineSentence({ sentence: missing }),
      usable: missing === undefined,
    })),
    ...[...new Set(files)].map((path) => ({
      value: path,
      title: fileName(path),
      note: path,
      usable: true,
    })),
  ];
}

/** The `value` of the one that a camera uses; null: a file of detections is in its place. */
export function usedItem(
  { chosenDetector: chosen, detections }: Used,
  detectors: readonly DetectorChoice[],
): string | null {
  if (detections !== undefined) return null;
  if (chosen === undefined) return '';
  if (chosen.kind === 'file') return chosen.path;
  return detectors.some(({ id, ships }) => ships && id === chosen.id) ? '' : chosen.id;
}
