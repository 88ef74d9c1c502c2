import { describe, expect, it } from 'vitest';
import type { LiveCounts } from '../../../src-main/cameras/live-counts';
import type { AnalysisNews, CameraShapes } from '../../../src-workers/contracts/analysis';
import { milliseconds } from '../../../src-workers/domain/units';
import {
  line,
  shapes,
  sees,
  crossed,
  ended,
  looked,
  counting,
  begun,
  hour,
} from '../../fixtures/live-counting';

describe('flows and PCU of a live camera', () => {
  const through = { id: 'through', name: 'Through', from: 'a', to: 'b' };
  const drawn = (flows = [through]): CameraShapes => ({
    ...shapes(line('a', 0.3), line('b', 0.7)),
    ...(flows.length === 0 ? {} : { flows }),
  });
  const took = (track: number, from: number, to: number): AnalysisNews => ({
    ...ended(track, to + 500),
    trips: [
      ...[{ flowId: 'through', track, class: 'car' as const }].map((trip) => ({
        ...trip,
        ...{ from: milliseconds(from), to: milliseconds(to) },
      })),
    ],
  });
  const flowsOf = (counts: LiveCounts) => counts.counts()?.flows;

  it('counts a trip once, and goes on when the flow has another name', () => {
    const counts = counting();
    counts.begin(drawn(), sees);
    counts.observe(looked(0, 60_000));
    counts.take([took(1, 1000, 5000)]);
    counts.begin(drawn([{ ...through, name: 'Straight on' }]), sees);
    counts.take([took(2, 11_000, 17_000)]);
    expect(flowsOf(counts)).toEqual([
      { id: 'through', counts: { pedestrian: 0, car: 2, truck: 0 }, travelTimeMeanMs: 5000 },
    ]);
  });

  it('begins anew with a flow that leads elsewhere, and forgets one that is gone', () => {
    const counts = counting();
    counts.begin(drawn(), sees);
    counts.observe(looked(0, 60_000));
    counts.take([took(1, 1000, 5000)]);
    counts.begin(drawn([{ ...through, from: 'b', to: 'a' }]), sees);
    expect(flowsOf(counts)).toMatchObject([{ counts: { car: 0 } }]);
    counts.begin(drawn([]), sees);
    expect(flowsOf(counts)).toEqual([]);
    // A track that took it before it went is not lost: it belongs to the report of that time.
    counts.take([took(2, 30_000, 31_000)]);
    const rows = counts.parts.flatMap(({ tally }) => [...tally.flowRows()]);
    expect(rows.reduce((sum, { count = 0 }) => sum + count, 0)).toBe(2);
  });

  it('keeps a trip over midnight in the day in which it arrived', () => {
    const counts = counting();
    counts.begin(drawn(), sees);
    const midnight = 13 * hour;
    counts.observe(looked(0, midnight + 60_000));
    counts.take([took(1, midnight - 4000, midnight - 1000)]);
    const perDay = counts.parts.map(({ tally }) => tally.summary().flows?.[0]?.counts.car);
    expect(perDay).toEqual([1, 0]);
    expect(flowsOf(counts)).toMatchObject([{ counts: { car: 1 }, travelTimeMeanMs: 3000 }]);
  });

  it('says PCU from the moment on in which a profile is chosen, of all that was counted', () => {
    const counts = begun(line('a'));
    counts.observe(looked(0, 60_000));
    counts.take([crossed('a', 1, 1000), ended(1, 2000)]);
    expect(counts.counts()?.lines[0]).not.toHaveProperty('pcu');
    const classes = { car: { as: 'car', factor: 1.5 }, truck: { as: 'truck', factor: 3 } };
    counts.setPcuProfile({ id: 'p', title: 'P', source: 'this test', classes });
    expect(counts.counts()?.lines).toMatchObject([{ pcu: { forward: 1.5, backward: 0 } }]);
    // Another version of the shapes has it too, and the sums go on.
    counts.begin(shapes(line('a'), line('b')), sees);
    counts.take([crossed('a', 2, 30_000, { class: 'truck' }), ended(2, 31_000, 'truck')]);
    expect(counts.counts()?.lines[0]).toMatchObject({ pcu: { forward: 4.5, backward: 0 } });
    counts.setPcuProfile(undefined);
    expect(counts.counts()?.lines[0]).not.toHaveProperty('pcu');
  });
});
