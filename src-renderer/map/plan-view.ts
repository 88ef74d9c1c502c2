import type { StoredPoint } from '../../src-workers/contracts/console-state';

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface StagePoint {
  readonly x: number;
  readonly y: number;
}

/** How a plan lies on the stage: stage pixels = plan pixels × scale + offset. */
export interface PlanView {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Of the plan's fit: closer nobody needs to place a camera, and further away is nothing. */
const closest = 20;
const furthest = 0.5;
/** In stage pixels: so much of the plan stays in sight, however far it is moved. */
const leastSeen = 60;
const margin = 16;

/** All of it, in the middle. */
export function fitView(plan: Size, stage: Size): PlanView {
  const scale = Math.max(
    Math.min((stage.width - 2 * margin) / plan.width, (stage.height - 2 * margin) / plan.height),
    0.001,
  );
  return {
    scale,
    x: (stage.width - plan.width * scale) / 2,
    y: (stage.height - plan.height * scale) / 2,
  };
}

/** What lies under `at` stays there. */
export function zoomAt(
  view: PlanView,
  factor: number,
  at: StagePoint,
  plan: Size,
  stage: Size,
): PlanView {
  const { scale: fit } = fitView(plan, stage);
  const scale = Math.min(Math.max(view.scale * factor, fit * furthest), fit * closest);
  const by = scale / view.scale;
  return kept(
    { scale, x: at.x - (at.x - view.x) * by, y: at.y - (at.y - view.y) * by },
    plan,
    stage,
  );
}

export const panBy = (view: PlanView, by: StagePoint, plan: Size, stage: Size): PlanView =>
  kept({ ...view, x: view.x + by.x, y: view.y + by.y }, plan, stage);

const kept = ({ scale, x, y }: PlanView, plan: Size, stage: Size): PlanView => ({
  scale,
  x: bounded(x, leastSeen - plan.width * scale, stage.width - leastSeen),
  y: bounded(y, leastSeen - plan.height * scale, stage.height - leastSeen),
});

const bounded = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), Math.max(least, most));

/** Where a place of the plan is on the stage. */
export const onStage = (
  { scale, x, y }: PlanView,
  [shareX, shareY]: StoredPoint,
  plan: Size,
): StagePoint => ({ x: x + shareX * plan.width * scale, y: y + shareY * plan.height * scale });

/** The place of the plan under a point of the stage, in 0..1; beside it: its nearest edge. */
export const onPlan = (
  { scale, x, y }: PlanView,
  point: StagePoint,
  plan: Size,
): readonly [number, number] => [
  share((point.x - x) / (plan.width * scale)),
  share((point.y - y) / (plan.height * scale)),
];

/** A ten-thousandth of a plan is finer than its lines, and reads well in a project file. */
const share = (value: number): number =>
  Math.min(1, Math.max(0, Math.round(value * 10_000) / 10_000));

/** Of the plan, with one press of an arrow key. */
const steps = { usual: 0.01, fine: 0.001 };

/** Where an arrow key moves a camera to; undefined: it is no arrow. */
export function nudged(
  [x, y]: StoredPoint,
  key: string,
  fine: boolean,
): readonly [number, number] | undefined {
  const step = fine ? steps.fine : steps.usual;
  switch (key) {
    case 'ArrowLeft':
      return [share(x - step), y];
    case 'ArrowRight':
      return [share(x + step), y];
    case 'ArrowUp':
      return [x, share(y - step)];
    case 'ArrowDown':
      return [x, share(y + step)];
    default:
      return undefined;
  }
}
