import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CameraProof } from '../../../src-main/proof/camera-proof';
import type { CheckablePart } from '../../../src-main/proof/checked-lines';
import type { Correction } from '../../../src-workers/contracts/proof';
import { normalisedPoint } from '../../../src-workers/domain/geometry/point';
import type { CountingLine } from '../../../src-workers/domain/lines/counting-line';
import { utcClock } from '../../../src-workers/domain/report/local-clock';
import { SurveyTally } from '../../../src-workers/domain/report/survey-tally';
import { instant, milliseconds } from '../../../src-workers/domain/units';
import { temporaryFolder } from '../../fixtures/temporary-folder';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);
let folders = 0;

const start = instant(Date.UTC(2026, 2, 2, 7));
const line = (y: number, classes?: CountingLine['classes']): CountingLine => ({
  ...{ id: 'a', name: 'A', points: [normalisedPoint(0, y), normalisedPoint(1, y)] },
  ...(classes && { classes }),
});

/** A part in which cars crossed at these moments, half-way along the line. */
function part(from: number, drawn: CountingLine, moments: readonly number[]): CheckablePart {
  const tally = new SurveyTally({
    ...{ site: 'S', camera: 'c', start, relativeTime: false, clock: utcClock, binMinutes: 15 },
    ...{ lines: [drawn], zones: [], availableClasses: ['car', 'bus', 'truck'] },
  });
  tally.observe(milliseconds(from), milliseconds(from + 60_000));
  tally.addEvents({
    mediaTime: milliseconds(from + 60_000),
    crossings: moments.map((time) => ({
      ...{ lineId: 'a', direction: 'forward', time: milliseconds(time), track: time / 100 },
      ...{ class: 'car', point: normalisedPoint(0.5, 0.5) },
    })),
    ...{ occupations: [], zoneEvents: [], ended: [] },
  });
  return { from, tally };
}

const proofOf = (parts: readonly CheckablePart[]): CameraProof =>
  new CameraProof({
    ...{ folder: join(folder, String((folders += 1))), moves: false },
    tell: () => undefined,
    counted: () => ({ parts, picture: { width: 320, height: 240 } }),
    onChange: () => undefined,
  });
const key = (mediaTimeMs: number) => ({
  ...{ lineId: 'a', direction: 'forward' as const, track: mediaTimeMs / 100, mediaTimeMs },
});
const whole = { fromMs: 0, toMs: 600_000 };

describe('CameraProof', () => {
  it.each<[string, string, Correction, string]>([
    ['of a line that is not there', 'b', { kind: 'delete', crossing: key(1000) }, 'counting line'],
    [
      'of another line',
      'a',
      { kind: 'delete', crossing: { ...key(1000), lineId: 'b' } },
      'not counted',
    ],
    [
      'of a crossing that is not counted',
      'a',
      { kind: 'delete', crossing: key(9000) },
      'not counted',
    ],
    [
      'with a class that the line does not take',
      'a',
      { kind: 'reclass', crossing: key(1000), class: 'truck' },
      'does not count this class',
    ],
  ])('refuses a correction %s', async (_, lineId, correction, sentence) => {
    const proof = proofOf([part(0, line(0.5, ['car', 'bus']), [1000, 2000])]);
    await expect(proof.correct(lineId, correction)).rejects.toMatchObject({
      code: 'CORRECTION_INVALID',
      message: expect.stringContaining(sentence) as string,
    });
  });

  it('refuses what was withdrawn, and a bin that is none', async () => {
    const proof = proofOf([part(0, line(0.5), [1000])]);
    await expect(proof.withdraw('a', 'x')).rejects.toMatchObject({ code: 'CORRECTION_INVALID' });
    await expect(proof.setBinChecked('a', start + 1, true)).rejects.toMatchObject({
      code: 'CORRECTION_INVALID',
    });
  });

  it('marks by the place on the line, and says how far bins were checked', async () => {
    const proof = proofOf([part(0, line(0.5), [1000, 2000])]);
    await proof.setBinChecked('a', start, true);
    const strip = await proof.strip('a', whole);
    expect(strip.marks).toMatchObject([
      { mediaTimeMs: 1000, position: 0.5, class: 'car', crossing: key(1000) },
      { mediaTimeMs: 2000 },
    ]);
    expect(strip.bins).toMatchObject([{ start, machine: 2, checked: 2, agreement: 100 }]);
    expect(strip.extent).toBeUndefined();
  });

  it('corrects the same crossing once, also by a second word', async () => {
    const proof = proofOf([part(0, line(0.5), [1000])]);
    await proof.correct('a', { kind: 'delete', crossing: key(1000) });
    const last = await proof.correct('a', { kind: 'reclass', crossing: key(1000), class: 'bus' });
    const { marks } = await proof.strip('a', whole);
    expect(marks).toMatchObject([
      { class: 'bus', correction: { id: last, kind: 'reclass', machineClass: 'car' } },
    ]);
  });

  it('says of each part what belongs to it: the line lay elsewhere for a while', async () => {
    const parts = [
      part(0, line(0.5), [1000]),
      part(60_000, line(0.7), [61_000]),
      part(120_000, line(0.5), [121_000]),
    ];
    const proof = proofOf(parts);
    await proof.correct('a', {
      ...{ kind: 'add', mediaTimeMs: 125_000, direction: 'forward', class: 'bus', position: 0.5 },
    });
    // Marks of where the line lies now.
    const { marks, bins } = await proof.strip('a', whole);
    expect(marks.map(({ mediaTimeMs }) => mediaTimeMs)).toEqual([1000, 121_000, 125_000]);
    expect(bins).toMatchObject([{ machine: 2, checked: 3 }]);
    const said = await proof.said();
    const checked = parts.map(({ tally }, at) =>
      [...tally.countRows()]
        .filter(({ direction }) => direction === 'forward')
        .flatMap((row) => {
          const count = said?.checks[at]?.checked(row);
          return count === undefined || count === 0 ? [] : [`${row.class} ${count}`];
        }),
    );
    expect(checked).toEqual([['car 1'], [], ['car 1', 'bus 1']]);
    const rows = parts.map(({ tally }, at) =>
      [...(said?.checks[at]?.crossings(tally.crossingRows()) ?? [])].map(({ time, corrected }) =>
        corrected === undefined ? time : `${time} ${corrected.kind}`,
      ),
    );
    expect(rows).toEqual([[1000], [61_000], [121_000, '125000 added']]);
    expect(said?.accuracy).toEqual([
      { line: 'a', bins: 1, machine: 2, checked: 3, agreementPercent: 66.67 },
    ]);
  });

  it('says nothing in reports while nobody said anything', async () => {
    expect(await proofOf([part(0, line(0.5), [1000])]).said()).toBeUndefined();
  });
});
