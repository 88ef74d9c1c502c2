import { describe, expect, it } from 'vitest';
import { SignalCycle } from '../../../../scripts/scenes/world/signals/signal-cycle';
import { crossingSignals } from '../example-scenes';

/** Main 0 to 20 green, to 23 amber, to 25 red for all; side 25 to 39 green, to 42 amber, to 44 red. */
const plan = crossingSignals(1);
const cycle = new SignalCycle(plan);

describe('a signal cycle', () => {
  it.each([
    [0, 'green', 'red', 'the first phase begins at 0'],
    [19.99, 'green', 'red', 'up to its end'],
    [20, 'amber', 'red', 'amber belongs to who had green'],
    [23, 'red', 'red', 'then the crossing is cleared'],
    [24, 'red', 'red-amber', 'a second before green'],
    [25, 'red', 'green', 'the second phase'],
    [39, 'red', 'amber', 'and its amber'],
    [43.5, 'red-amber', 'red', 'before the cycle begins again'],
    [44, 'green', 'red', 'again'],
    [-1, 'red-amber', 'red', 'also before the film'],
  ])('at %f s shows main %s and side %s: %s', (seconds, main, side) => {
    expect(cycle.colourAt('main', seconds)).toBe(main);
    expect(cycle.colourAt('side', seconds)).toBe(side);
  });

  it('tells its changes in order', () => {
    expect(cycle.changes(45).map(({ group, seconds, colour }) => [seconds, group, colour])).toEqual(
      [
        [20, 'main', 'amber'],
        [23, 'main', 'red'],
        [24, 'side', 'red-amber'],
        [25, 'side', 'green'],
        [39, 'side', 'amber'],
        [42, 'side', 'red'],
        [43, 'main', 'red-amber'],
        [44, 'main', 'green'],
      ],
    );
  });

  it('begins where the plan says, and keeps green what two phases in a row let go', () => {
    const through = new SignalCycle({
      ...plan,
      startSeconds: 10,
      phases: [
        { green: ['main', 'side'], seconds: 10 },
        { green: ['main'], seconds: 10 },
      ],
    });
    expect(
      through.changes(41).map(({ group, seconds, colour }) => [seconds, group, colour]),
    ).toEqual([
      [9, 'side', 'red-amber'],
      [10, 'side', 'green'],
      [20, 'side', 'amber'],
      [23, 'side', 'red'],
      [39, 'side', 'red-amber'],
      [40, 'side', 'green'],
    ]);
    expect(through.colourAt('main', 22)).toBe('green');
  });

  it('knows whether a group stays red', () => {
    expect(cycle.staysRed('side', 1, 20)).toBe(true);
    expect(cycle.staysRed('side', 1, 26)).toBe(false);
  });

  it('is refused without a phase', () => {
    expect(() => new SignalCycle({ ...plan, phases: [] })).toThrow('a phase that lasts');
  });
});
