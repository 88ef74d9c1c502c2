import type { CameraState } from '../../src-workers/contracts/console-state';
import { sourceText } from '../panel/source-text';

/** What somebody looks for in the registry. */
export interface RegistryFilter {
  /** Every word of it is somewhere in what is known of a camera. */
  readonly search: string;
  /** A camera has all of them. */
  readonly tags: readonly string[];
}

type Found = Pick<CameraState, 'name' | 'id' | 'source' | 'tags' | 'notes' | 'health' | 'zones'>;

const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();

/** In the project's order. Accents and capitals do not count: who types "gao" finds "Gạo". */
export function foundCameras<Camera extends Found>(
  cameras: readonly Camera[],
  { search, tags }: RegistryFilter,
): readonly Camera[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return cameras.filter((camera) => {
    if (!tags.every((tag) => camera.tags.includes(tag))) return false;
    const { name, id, source, notes = '', health, zones } = camera;
    const known = folded(
      [
        ...[name, id, sourceText(source), notes, health, ...camera.tags],
        ...zones.map((zone) => zone.name),
      ].join('\n'),
    );
    return words.every((word) => known.includes(word));
  });
}

/** All tags of the project, most used first, then by the alphabet. */
export function tagsOf(cameras: readonly Pick<CameraState, 'tags'>[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const tag of cameras.flatMap(({ tags }) => tags)) {
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one, first], [other, second]) => second - first || one.localeCompare(other))
    .map(([tag]) => tag);
}
