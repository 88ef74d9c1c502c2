import { basename } from 'node:path';
import type { DetectorChoice } from '../../src-workers/contracts/console-state';
import type { ModelsCompared } from '../../src-workers/contracts/registry';
import type { ClassCounts } from '../../src-workers/domain/report/survey-summary';
import type { ComparedModel, ModelComparison } from './model-comparison';

/**
 * A comparison as the console shows it. Agreement is the share of what both have of what either has.
 * @param models as they were asked for
 */
export function comparedModels(
  { first, second, crossings, boxes, frames, mediaSeconds, warnings }: ModelComparison,
  models: readonly [string, string],
  known: readonly DetectorChoice[],
): ModelsCompared {
  const all = { both: 0, either: 0 };
  for (const { both, onlyFirst, onlySecond } of crossings) {
    all.both += both;
    all.either += both + onlyFirst + onlySecond;
  }
  const crossed = share(all.both, all.either);
  const boxed = share(boxes.both, boxes.first + boxes.second - boxes.both);
  return {
    cancelled: false,
    models: [shown(first, models[0], known), shown(second, models[1], known)],
    ...{ frames, mediaSeconds, warnings },
    ...(crossed === undefined ? {} : { crossingAgreement: crossed }),
    ...(boxed === undefined ? {} : { boxAgreement: boxed }),
  };
}

const share = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : part / whole;

const total = (counts: ClassCounts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const shown = (
  { lines, fps, cpuMsPerFrame, tracks }: ComparedModel,
  asked: string,
  known: readonly DetectorChoice[],
): ModelsCompared['models'][number] => ({
  id: asked,
  title: known.find(({ id }) => id === asked)?.title ?? basename(asked),
  ...{ cpuMsPerFrame, fps, tracks },
  counts: lines.map(({ id, forward, backward }) => ({
    lineId: id,
    forward: total(forward),
    backward: total(backward),
  })),
});
