import { describe, expect, it } from 'vitest';
import type { Lane, RoadMap } from '../../../../scripts/scenes/world/road-map';
import { isInside } from '../../../../scripts/scenes/world/road/ground-area';
import { layRoad } from '../../../../scripts/scenes/world/road/lay-road';
import { between, Path } from '../../../../scripts/scenes/world/road/path';
import type { Crossing, Road } from '../../../../scripts/scenes/world/scene-description';
import { crossingSignals, fourLanes } from '../example-scenes';

const straight: Road = { kind: 'straight', lanes: fourLanes, fromMetres: -100, toMetres: 100 };
const curve: Road = {
  kind: 'curve',
  lanes: fourLanes,
  fromMetres: -50,
  bendAtMetres: 0,
  radiusMetres: 60,
  turnDegrees: 90,
  afterMetres: 40,
};
const crossing: Crossing = {
  kind: 'crossing',
  lanesIn: 2,
  lanesOut: 2,
  laneWidthMetres: 3.5,
  armMetres: 80,
  zebras: true,
};

const lane = (map: RoadMap, id: string): Lane => {
  const found = map.lanes.find((one) => one.id === id);
  if (!found) throw new Error(`no lane ${id}`);
  return found;
};

describe('lanes', () => {
  // B = 2 * 3.5 + 6.5 = 13.5 m, and with zebras S = 18 m.
  it.each<[string, Road, string, number, number, number, number, number]>([
    ['away begins in the south', straight, 'away-left', 1.75, -100, 1.75, 100, 200],
    ['towards begins in the north', straight, 'towards-right', -5, 100, -5, -100, 200],
    // To the right: a quarter of a circle of 60 - 5 m, then 40 m to the east.
    ['inner lane of a bend', curve, 'away-right', 5, -50, 100, 55, 90 + 27.5 * Math.PI],
    ['outer lane of a bend', curve, 'towards-right', 100, 65, -5, -50, 90 + 32.5 * Math.PI],
    ['into a crossing from the south', crossing, 'south-in-1', 1.75, -80, 1.75, -18, 62],
    ['out of it to the south', crossing, 'south-out-2', -5.25, -18, -5.25, -80, 62],
    ['from the east', crossing, 'east-in-1', 80, 1.75, 18, 1.75, 62],
    ['from the north', crossing, 'north-in-2', -5.25, 80, -5.25, 18, 62],
    ['to the west', crossing, 'west-out-1', -18, 1.75, -80, 1.75, 62],
  ])('%s', (_, road, id, fromX, fromY, toX, toY, length) => {
    const { middle } = lane(layRoad(road), id);
    const [first, last] = [middle[0]!, middle[middle.length - 1]!];
    expect(between(first, [fromX, fromY])).toBeLessThan(1e-9);
    expect(between(last, [toX, toY])).toBeLessThan(1e-9);
    // Half a metre of chord on a radius of 55 m is short by less than a thousandth of a metre in all.
    expect(new Path(middle).lengthMetres).toBeCloseTo(length, 2);
  });

  it.each([
    ['straight', straight],
    ['curve', curve],
    ['crossing', crossing],
  ])('of a %s have points no more than a metre apart, on asphalt', (_, road) => {
    const map = layRoad(road);
    for (const { middle } of [...map.lanes, ...map.turns])
      middle.forEach((point, index) => {
        if (index > 0) expect(between(middle[index - 1]!, point)).toBeLessThanOrEqual(1 + 1e-9);
        const isEnd = index === 0 || index === middle.length - 1;
        if (!isEnd) expect(map.carriageway.some((area) => isInside(area, point))).toBe(true);
      });
  });

  it('bend to the left for a negative radius', () => {
    const { middle } = lane(layRoad({ ...curve, radiusMetres: -60 }), 'away-right');
    expect(between(middle[middle.length - 1]!, [-100, 65])).toBeLessThan(1e-9);
  });
});

describe('turns', () => {
  const { turns, lanes } = layRoad(crossing);

  it.each([
    ['south-in-1', 'left', 'west-out-1'],
    ['south-in-1', 'straight', 'north-out-1'],
    ['south-in-2', 'straight', 'north-out-2'],
    ['south-in-2', 'right', 'east-out-2'],
    ['east-in-1', 'left', 'south-out-1'],
    ['west-in-2', 'right', 'south-out-2'],
  ])('from %s %s lead to %s', (from, movement, to) => {
    expect(turns.filter((turn) => turn.from === from && turn.movement === movement)).toMatchObject([
      { to },
    ]);
  });

  it('join their lanes without a gap or a kink', () => {
    expect(turns).toHaveLength(16);
    for (const { from, to, middle } of turns) {
      const way = [from, to].map((id) => new Path(lanes.find((one) => one.id === id)!.middle));
      const path = new Path(middle);
      const [begins, ends] = [path.placeAt(0), path.placeAt(path.lengthMetres)];
      const [leaves, arrives] = [way[0]!.placeAt(way[0]!.lengthMetres), way[1]!.placeAt(0)];
      expect(between(begins.at, leaves.at)).toBeLessThan(1e-9);
      expect(between(ends.at, arrives.at)).toBeLessThan(1e-9);
      expect(Math.cos(begins.headingRadians - leaves.headingRadians)).toBeGreaterThan(0.9999);
      expect(Math.cos(ends.headingRadians - arrives.headingRadians)).toBeGreaterThan(0.9999);
    }
  });

  it('are round: right 13.5 - 5.25 m, left 13.5 + 1.75 m', () => {
    const tightest = (movement: string): number => {
      const path = new Path(turns.find((turn) => turn.movement === movement)!.middle);
      const curvatures = Array.from({ length: 40 }, (_, step) =>
        Math.abs(path.curvatureAt((path.lengthMetres * step) / 40)),
      );
      return 1 / Math.max(...curvatures);
    };
    // Measured over four metres of half-metre chords: a tenth more or less.
    expect(Math.abs(tightest('right') / 8.25 - 1)).toBeLessThan(0.12);
    expect(Math.abs(tightest('left') / 15.25 - 1)).toBeLessThan(0.12);
  });
});

describe('paint', () => {
  it('is two edges, dashes between lanes of one direction and a double line between directions', () => {
    const { markings } = layRoad(straight);
    const offsets = markings.map(({ points, dash }) => [
      Math.round(points[0]![0] * 100) / 100,
      dash !== undefined,
    ]);
    expect(offsets).toEqual([
      [-6.62, false],
      [6.63, false],
      [-3.37, true],
      [-0.12, false],
      [0.12, false],
      [3.38, true],
    ]);
  });

  it('has a stop line and a zebra on each arm of a crossing', () => {
    const { markings } = layRoad(crossing);
    const stops = markings.filter(({ widthMetres }) => widthMetres === 0.5);
    const zebras = markings.filter(({ widthMetres }) => widthMetres === 3);
    // The southern ones: from the axis to the kerb, and from kerb to kerb.
    expect(stops.map(({ points }) => points)).toContainEqual([
      [0.06, -17.75],
      [7, -17.75],
    ]);
    expect(zebras.map(({ points }) => points)).toContainEqual([
      [-7.5, -15.5],
      [7.5, -15.5],
    ]);
    expect([stops.length, zebras.length]).toEqual([4, 4]);
    expect(layRoad({ ...crossing, zebras: false }).markings).toHaveLength(markings.length - 4);
  });

  it('has a stop line across a straight lane with signals, where they stop it', () => {
    const signals = {
      ...crossingSignals(1),
      groups: [{ id: 'one', stops: [{ lane: 'towards-left', atMetres: 30 }] }],
    };
    const { markings } = layRoad(straight, signals);
    const stop = markings.find(({ widthMetres }) => widthMetres === 0.5)!;
    const [[ax, ay], [bx, by]] = [stop.points[0]!, stop.points[1]!];
    // Travelling south, the left end lies in the east; distance 30 is 70 m north of the middle.
    expect([ax, ay, bx, by].map((metres) => Math.round(metres * 1000) / 1000)).toEqual([
      -0.125, 69.75, -3.375, 69.75,
    ]);
  });
});

describe('signals', () => {
  it('stand behind the right kerb of each approach and shine against its traffic', () => {
    const { signalHeads } = layRoad(crossing, crossingSignals(2));
    expect(signalHeads).toHaveLength(4);
    const south = signalHeads.find(({ at }) => at[1] < -10)!;
    expect(south.group).toBe('main');
    // 7 m of lanes, half a metre of asphalt, 0.8 m behind the kerb.
    expect(between(south.at, [8.3, -18])).toBeLessThan(1e-9);
    expect(Math.sin(south.facingRadians)).toBeCloseTo(-1, 9);
  });

  it('are refused for a lane that is not there', () => {
    expect(() => layRoad(straight, crossingSignals(1))).toThrow('lane north-in-1');
  });
});

it('refuses a crossing whose arms end before the stop lines', () => {
  expect(() => layRoad({ ...crossing, armMetres: 18 })).toThrow('longer than 18 m');
});

it('parts carriageways that a median lies between', () => {
  const lanes = fourLanes.map((one) => ({
    ...one,
    offsetMetres: one.offsetMetres + Math.sign(one.offsetMetres) * 2,
  }));
  const { carriageway, pavements } = layRoad({ ...straight, lanes });
  expect(carriageway).toHaveLength(2);
  expect(pavements).toHaveLength(2);
  expect(carriageway.some((area) => isInside(area, [0, 0]))).toBe(false);
});
