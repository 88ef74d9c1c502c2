import { type Mesh, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { signalLenses } from '../../../../scripts/scenes/picture/materials/surroundings-palette';
import { Signals } from '../../../../scripts/scenes/picture/surroundings/signals';
import { Standing } from '../../../../scripts/scenes/picture/surroundings/standing';
import type { SignalColour } from '../../../../scripts/scenes/world/world-moment';

/** It stands 9 m to the east and 36 m to the north and shines to the south, at who comes from there. */
const head = { group: 'away', at: [9, 36], facingRadians: -Math.PI / 2 } as const;

function shown(colour: SignalColour | undefined): readonly boolean[] {
  const signals = new Signals(new Standing(), [head]);
  signals.show(new Map(colour ? [['away', colour]] : [['another', 'green']]));
  return (signals.lenses.children as Mesh[]).map(
    ({ material }, i) => material === signalLenses[i]!.lens.on,
  );
}

describe('a signal', () => {
  it.each<[SignalColour | undefined, boolean, boolean, boolean]>([
    ['red', true, false, false],
    ['red-amber', true, true, false],
    ['amber', false, true, false],
    ['green', false, false, true],
    [undefined, false, false, false],
  ])('shows %s', (colour, red, amber, green) => {
    expect(shown(colour)).toEqual([red, amber, green]);
  });

  it('has red above green, on the side of its pole that it shines to', () => {
    const { lenses } = new Signals(new Standing(), [head]);
    const places = lenses.children.map((lens) => lens.getWorldPosition(new Vector3()));
    const [red, , green] = places;
    expect(red!.y).toBeGreaterThan(green!.y);
    for (const { x, z } of places) {
      expect(x).toBeCloseTo(9, 6);
      // South is positive in three.js.
      expect(z).toBeGreaterThan(-36 + 0.15);
    }
  });
});
