import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameMerge } from '../../../src-main/survey/frame-merge';
import type { DetectedFrame } from '../../../src-workers/domain/frame-result';
import { milliseconds } from '../../../src-workers/domain/units';

const frame = (ms: number): DetectedFrame => ({ mediaTime: milliseconds(ms), detections: [] });
const times = (frames: readonly DetectedFrame[]): number[] => frames.map((each) => each.mediaTime);

describe('FrameMerge', () => {
  it('passes the frames of a single lane on', () => {
    expect(times(new FrameMerge(1).add(0, [frame(0), frame(40)]))).toEqual([0, 40]);
  });

  it('waits for the lane whose turn it is', () => {
    const merge = new FrameMerge(2);
    expect(times(merge.add(1, [frame(40)]))).toEqual([]);
    expect(times(merge.add(0, [frame(0), frame(80)]))).toEqual([0, 40, 80]);
    expect(times(merge.add(1, [frame(120)]))).toEqual([120]);
  });

  it('gives nothing out behind a frame that a dead decoder did not deliver', () => {
    const merge = new FrameMerge(2);
    expect(times(merge.add(0, [frame(0), frame(80), frame(160)]))).toEqual([0]);
    expect(times(merge.add(1, [frame(40)]))).toEqual([40, 80]);
    // 120 never came: 160 waits for ever, and the next decoder begins after 80.
  });

  it('restores the order of what was dealt out in turn, however the messages arrive', () => {
    const lanes = fc.integer({ min: 1, max: 4 });
    const arrivals = fc.array(fc.record({ lane: fc.nat(3), frames: fc.nat(4) }), { maxLength: 60 });
    fc.assert(
      fc.property(lanes, fc.nat(40), arrivals, (laneCount, total, order) => {
        const merge = new FrameMerge(laneCount);
        const dealt = Array.from({ length: laneCount }, (_, lane) =>
          Array.from({ length: total }, (_each, n) => frame(n * 40)).filter(
            (_each, n) => n % laneCount === lane,
          ),
        );
        const merged: DetectedFrame[] = [];
        for (const { lane, frames } of order) {
          const some = dealt[lane]?.splice(0, frames) ?? [];
          if (lane < laneCount) merged.push(...merge.add(lane, some));
        }
        dealt.forEach((rest, lane) => merged.push(...merge.add(lane, rest)));
        expect(times(merged)).toEqual(Array.from({ length: total }, (_, n) => n * 40));
      }),
    );
  });
});
