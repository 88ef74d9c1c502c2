import type { RoadUserClass } from '../../../src-workers/domain/detection/road-user';

/**
 * What a model may call a road user of a class. COCO knows no van: some of its annotators took one for a
 * car and some for a truck, so either is right. A class that the model cannot see at all is none.
 */
export function namesInModel(
  trueClass: RoadUserClass,
  seen: ReadonlySet<RoadUserClass>,
): readonly RoadUserClass[] {
  const names: readonly RoadUserClass[] =
    trueClass === 'van' && !seen.has('van') ? ['car', 'truck'] : [trueClass];
  return names.filter((name) => seen.has(name));
}
