import type { CameraState } from '../../src-workers/contracts/console-state';
import { roadUserClasses } from '../../src-workers/domain/detection/road-user';

type ClassMap = NonNullable<CameraState['classMap']>;

/** The map with one class of the model counting as something else; words that are no class ignore it. */
export function changedClassMap(
  classMap: ClassMap | undefined,
  name: string,
  choice: string,
): Record<string, ClassMap[string]> {
  return { ...classMap, [name]: roadUserClasses.find((each) => each === choice) ?? 'ignored' };
}
