import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitView,
  nudged,
  onPlan,
  onStage,
  panBy,
  zoomAt,
} from '../../../src-renderer/map/plan-view';

const plan = { width: 2000, height: 1000 };
const stage = { width: 800, height: 600 };
const share = fc.double({ min: 0, max: 1, noNaN: true });
const pixel = fc.double({ min: -500, max: 1500, noNaN: true });

describe('the view of a plan', () => {
  it('shows all of it in the middle at first', () => {
    const view = fitView(plan, stage);
    expect(onStage(view, [0.5, 0.5], plan)).toEqual({ x: 400, y: 300 });
    const corner = onStage(view, [1, 1], plan);
    expect(corner.x).toBeCloseTo(784);
    expect(corner.y).toBeCloseTo(492);
  });

  it('says of a point of the stage which place of the plan it is, and back', () => {
    fc.assert(
      fc.property(
        share,
        share,
        fc.double({ min: 0.3, max: 8, noNaN: true }),
        pixel,
        (x, y, by, at) => {
          const view = zoomAt(fitView(plan, stage), by, { x: at, y: at / 2 }, plan, stage);
          const [shareX, shareY] = onPlan(view, onStage(view, [x, y], plan), plan);
          expect(Math.abs(shareX - x)).toBeLessThanOrEqual(0.00006);
          expect(Math.abs(shareY - y)).toBeLessThanOrEqual(0.00006);
        },
      ),
    );
  });

  it('keeps what lies under the pointer there while it zooms', () => {
    fc.assert(
      fc.property(share, share, fc.double({ min: 1, max: 6, noNaN: true }), (x, y, factor) => {
        const view = fitView(plan, stage);
        const at = onStage(view, [x, y], plan);
        const after = onStage(zoomAt(view, factor, at, plan, stage), [x, y], plan);
        expect(after.x).toBeCloseTo(at.x, 6);
        expect(after.y).toBeCloseTo(at.y, 6);
      }),
    );
  });

  it('never lets the plan out of sight, however it is moved', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(pixel, pixel), { maxLength: 20 }), (moves) => {
        const view = moves.reduce(
          (now, [x, y]) => panBy(now, { x: x * 3, y: y * 3 }, plan, stage),
          fitView(plan, stage),
        );
        const [from, to] = [onStage(view, [0, 0], plan), onStage(view, [1, 1], plan)];
        expect(to.x).toBeGreaterThanOrEqual(59.99);
        expect(to.y).toBeGreaterThanOrEqual(59.99);
        expect(from.x).toBeLessThanOrEqual(stage.width - 59.99);
        expect(from.y).toBeLessThanOrEqual(stage.height - 59.99);
      }),
    );
  });

  it('zooms between half and twenty times of what fits', () => {
    const fit = fitView(plan, stage);
    const middle = { x: 400, y: 300 };
    expect(zoomAt(fit, 1000, middle, plan, stage).scale).toBeCloseTo(fit.scale * 20);
    expect(zoomAt(fit, 0.001, middle, plan, stage).scale).toBeCloseTo(fit.scale / 2);
  });

  it('takes a camera that is dropped beside the plan to its edge', () => {
    expect(onPlan(fitView(plan, stage), { x: -100, y: 9000 }, plan)).toEqual([0, 1]);
  });
});

it.each([
  ['ArrowLeft', false, [0.49, 0.5]],
  ['ArrowRight', true, [0.501, 0.5]],
  ['ArrowUp', false, [0.5, 0.49]],
  ['ArrowDown', false, [0.5, 0.51]],
  ['Enter', false, undefined],
])('pushes a camera with %s (finely: %s)', (key, fine, to) => {
  expect(nudged([0.5, 0.5], key, fine)).toEqual(to);
});

it('pushes no camera off the plan', () => {
  expect(nudged([0, 1], 'ArrowLeft', false)).toEqual([0, 1]);
  expect(nudged([0, 0.999], 'ArrowDown', false)).toEqual([0, 1]);
});
