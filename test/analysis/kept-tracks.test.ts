import { describe, expect, it } from 'vitest';
import { KeptTracks } from '../../src-workers/analysis/kept-tracks';
import type { TrackView } from '../../src-workers/domain/frame-result';
import { box } from '../../src-workers/domain/geometry/box';
import { milliseconds } from '../../src-workers/domain/units';

const picture = { width: 1920, height: 1080 };
const view = (id: number, x: number): TrackView => ({
  ...{ id, class: id % 2 === 0 ? 'construction-vehicle' : 'pedestrian' },
  ...{ certainty: 1, score: 0.6, box: box(x, 10, x + 20, 1080) },
});

describe('KeptTracks', () => {
  it('gives the tracks of exactly one frame', () => {
    const kept = new KeptTracks(picture);
    kept.add(milliseconds(0), []);
    kept.add(milliseconds(16.667), [view(1, 100), view(2, 500)]);
    kept.add(milliseconds(33.333), [view(2, 510)]);
    expect(kept.at(milliseconds(0))).toEqual([]);
    const tracks = kept.at(milliseconds(16.667)) ?? [];
    expect(tracks.map((track) => [track.id, track.class, track.certainty])).toEqual([
      [1, 'pedestrian', 1],
      [2, 'construction-vehicle', 1],
    ]);
    // To 1/65535 of the picture and 1/255.
    expect(tracks[0]?.box.left).toBeCloseTo(100, 1);
    expect(tracks[0]?.box.bottom).toBe(1080);
    expect(tracks[0]?.score).toBeCloseTo(0.6, 2);
    expect(kept.at(milliseconds(33.333))).toHaveLength(1);
    expect(kept.at(milliseconds(16.668))).toBeUndefined();
    expect(kept.at(milliseconds(99))).toBeUndefined();
  });

  it('knows the frame before', () => {
    const kept = new KeptTracks(picture);
    expect(kept.before(milliseconds(5))).toBeUndefined();
    kept.add(milliseconds(0), []);
    kept.add(milliseconds(40), []);
    expect(kept.before(milliseconds(0))).toBeUndefined();
    expect(kept.before(milliseconds(40))).toBe(0);
    expect(kept.before(milliseconds(41))).toBe(40);
  });

  it('finds every frame again over the edges of its chunks', () => {
    const kept = new KeptTracks(picture);
    const frames = 10_000;
    for (let frame = 0; frame < frames; frame += 1) {
      kept.add(
        milliseconds(frame * 40),
        Array.from({ length: frame % 6 }, (_, index) => view(frame + index, index)),
      );
    }
    for (let frame = 0; frame < frames; frame += 1) {
      const ids = kept.at(milliseconds(frame * 40))?.map(({ id }) => id);
      expect(ids).toEqual(Array.from({ length: frame % 6 }, (_, index) => frame + index));
    }
  });
});
