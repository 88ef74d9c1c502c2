import { describe, expect, it } from 'vitest';
import type { BrightnessChange } from '../../../../src-workers/domain/density/background/brightness-change';
import {
  Settling,
  type Settlement,
} from '../../../../src-workers/domain/density/background/settling';
import { milliseconds } from '../../../../src-workers/domain/units';

const still = { x: 0, y: 0, likeness: 0.9 };
const calm: BrightnessChange = { brighter: 0.05, darker: 0.05 };

interface Seen {
  readonly brightness?: BrightnessChange;
  readonly shift?: typeof still;
}

/** One picture every 200 ms, the first one the beginning. */
function run(pictures: readonly Seen[]): Settlement[] {
  const settling = new Settling();
  return [
    settling.begin(milliseconds(0)),
    ...pictures.map(({ brightness = calm, shift = still }, index) =>
      settling.step({ mediaTime: milliseconds((index + 1) * 200), brightness, shift }),
    ),
  ];
}

const quiet = (count: number): Seen[] => Array.from({ length: count }, () => ({}));
const reasons = (settlements: readonly Settlement[]): string[] =>
  settlements.map(({ unsettled }) => unsettled ?? '');
const restarts = (settlements: readonly Settlement[]): number =>
  settlements.filter(({ restart }) => restart === true).length;

describe('whether a background is believed', () => {
  it('is not in the first two seconds', () => {
    const said = reasons(run(quiet(12)));
    expect(said.filter((reason) => reason === 'learning')).toHaveLength(10);
    expect(said.slice(10)).toEqual(['', '', '']);
  });

  it.each([
    { name: 'everything becomes darker', brighter: 0.02, darker: 0.85, sudden: true },
    { name: 'more than 80 % changes, either way', brighter: 0.45, darker: 0.4, sudden: true },
    // Street lamps go out, headlights stay.
    { name: 'most becomes darker', brighter: 0.02, darker: 0.55, sudden: true },
    // Headlights of a lorry at night.
    { name: 'a part becomes brighter', brighter: 0.4, darker: 0.11, sudden: false },
    // Traffic on all of the picture.
    { name: 'half of it changes, both ways', brighter: 0.3, darker: 0.3, sudden: false },
  ])('$name: sudden $sudden', ({ brighter, darker, sudden }) => {
    const said = run([...quiet(12), { brightness: { brighter, darker } }, ...quiet(12)]);
    expect(restarts(said)).toBe(sudden ? 2 : 1);
    expect(reasons(said).filter((reason) => reason === 'sudden-change')).toHaveLength(
      sudden ? 10 : 0,
    );
    expect(reasons(said).at(-1)).toBe('');
  });

  it('a camera that shakes is flagged, learns nothing of it, and is believed a second later', () => {
    const shake = [2, -1.5, 1, -2].map((x) => ({ shift: { x, y: 0.2, likeness: 0.8 } }));
    const said = run([...quiet(12), ...shake, ...quiet(8)]);
    expect(restarts(said)).toBe(1);
    expect(said.slice(13, 17).every(({ skip }) => skip === true)).toBe(true);
    expect(reasons(said).slice(13)).toEqual([
      ...Array.from({ length: 8 }, () => 'camera-moved'),
      ...['', '', '', ''],
    ]);
  });

  it('what a shadow does to the profiles is no shake', () => {
    const said = run([...quiet(12), { shift: { x: 0.4, y: -0.5, likeness: 0.8 } }, ...quiet(2)]);
    expect(reasons(said).slice(11).join('')).toBe('');
  });

  it('a shift that stays is where the camera looks now', () => {
    const pushed = Array.from({ length: 14 }, () => ({ shift: { x: 4, y: 1, likeness: 0.8 } }));
    const said = run([...quiet(12), ...pushed]);
    expect(restarts(said)).toBe(2);
    expect(
      reasons(said)
        .slice(13)
        .every((reason) => reason === 'camera-moved'),
    ).toBe(true);
  });

  it('a picture of another place begins anew when a second one shows it too', () => {
    const strange = { shift: { x: 7, y: 3, likeness: 0.1 } };
    const once = run([...quiet(12), strange, ...quiet(3)]);
    expect([restarts(once), once[13]]).toEqual([1, { unsettled: 'camera-moved', skip: true }]);
    const twice = run([...quiet(12), strange, strange, ...quiet(12)]);
    expect([restarts(twice), reasons(twice).at(-1)]).toEqual([2, '']);
  });
});
