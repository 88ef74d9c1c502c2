import type {
  CameraState,
  ChosenDetector,
  ConsoleState,
  DetectorChoice,
} from '../../../src-workers/contracts/console-state';
import { fileName } from '../../panel/source-text';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Cameras on whose video two detectors can be compared. */
export const recordedCameras = (
  cameras: readonly Pick<CameraState, 'id' | 'name' | 'source'>[],
): readonly Choice[] =>
  cameras.flatMap(({ id, name, source }) =>
    source.kind === 'file' && source.path !== '' ? [{ value: id, label: name }] : [],
  );

interface ModelsOfProject {
  readonly detectors: readonly DetectorChoice[];
  readonly cameras: readonly { readonly chosenDetector?: ChosenDetector | undefined }[];
  readonly defaultModel: ConsoleState['project']['defaultModel'];
  /** That somebody looked at, and that can be used. */
  readonly judged: readonly string[];
}

/** Detectors that can be run now: of the list, of the project, and of files that were looked at. */
export function usableModels({
  detectors,
  cameras,
  defaultModel,
  judged,
}: ModelsOfProject): readonly Choice[] {
  const known = detectors.filter(({ missing }) => missing === undefined);
  const files = [
    ...judged,
    ...(defaultModel === undefined || detectors.some(({ id }) => id === defaultModel)
      ? []
      : [defaultModel]),
    ...cameras.flatMap(({ chosenDetector: chosen }) =>
      chosen?.kind === 'file' ? [chosen.path] : [],
    ),
  ];
  return [
    ...known.map(({ id, title }) => ({ value: id, label: title })),
    ...[...new Set(files)].map((path) => ({ value: path, label: fileName(path) })),
  ];
}

/** @param model as `set-project-facts` takes it; null: the one that ships */
export const isDefault = (
  model: string | null,
  detectors: readonly DetectorChoice[],
  defaultModel: string | undefined,
): boolean => {
  const shipped = detectors.find(({ ships }) => ships)?.id;
  return (model ?? shipped) === (defaultModel ?? shipped);
};
