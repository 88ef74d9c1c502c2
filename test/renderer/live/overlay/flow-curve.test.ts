import { describe, expect, it } from 'vitest';
import {
  curveBetween,
  flowCurve,
  middleOfPlace,
} from '../../../../src-renderer/live/overlay/flow-curve';
import { drawn } from '../../zones/drawing/drawing';

const place = { left: 0, top: 0, width: 1000, height: 1000 };

describe('the arrow of a flow', () => {
  it('begins halfway along a line, and in the middle of a zone', () => {
    expect(middleOfPlace('stop', drawn, place)).toEqual({ x: 500, y: 500 });
    const box = middleOfPlace('box', drawn, place);
    expect(box?.x).toBeCloseTo(500);
    expect(box?.y).toBeCloseTo(300);
  });

  it('bends to its right, so that there and back are two', () => {
    const there = curveBetween({ x: 0, y: 0 }, { x: 100, y: 0 });
    const back = curveBetween({ x: 100, y: 0 }, { x: 0, y: 0 });
    expect(there?.bend.y).toBeGreaterThan(0);
    expect(back?.bend.y).toBeLessThan(0);
  });

  it.each([
    ['a place is gone', { from: 'stop', to: 'gone' }],
    ['both lie in one place', { from: 'stop', to: 'stop' }],
  ])('is none where %s', (_, flow) => {
    expect(flowCurve(flow, drawn, place)).toBeUndefined();
  });
});
