import type { RoadMap, Turn } from '../road-map';
import { between, Path } from '../road/path';

/** Metres along a turn, from its beginning. */
export type Stretch = readonly [fromMetres: number, toMetres: number];

/** Ground that two turns share. */
export interface Conflict {
  readonly other: Turn;
  readonly mine: Stretch;
  readonly theirs: Stretch;
  /** One turns left before somebody who comes from the opposite arm, so one gives way to them. */
  readonly isLeftBeforeOncoming: boolean;
  /** The other way round. */
  readonly isOncomingBeforeLeft: boolean;
}

/** Two lorries do not pass each other with less between their middles. */
const apartMetres = 3.2;
/** Lanes side by side are no conflict, however narrow they are. */
const lessThanLane = 0.1;
const sampleMetres = 0.5;

const opposite: Readonly<Record<string, string>> = {
  south: 'north',
  north: 'south',
  east: 'west',
  west: 'east',
};

const armOf = (lane: string): string => lane.slice(0, lane.indexOf('-'));

/** Every turn of a crossing with the turns that it meets; those of one lane follow each other. */
export function conflictsOf(road: RoadMap): ReadonlyMap<Turn, readonly Conflict[]> {
  const laneWidth = Math.min(...road.lanes.map(({ widthMetres }) => widthMetres));
  const apart = Math.min(apartMetres, laneWidth - lessThanLane);
  const samples = new Map(road.turns.map((turn) => [turn, samplesOf(turn)]));
  const conflict = (turn: Turn, other: Turn): readonly Conflict[] => {
    if (turn.from === other.from) return [];
    const isFromSameArm = armOf(turn.from) === armOf(other.from);
    if (isFromSameArm && turn.to !== other.to) return [];
    const mine = shared(samples.get(turn) ?? [], samples.get(other) ?? [], apart);
    const theirs = shared(samples.get(other) ?? [], samples.get(turn) ?? [], apart);
    if (!mine || !theirs) return [];
    const isOncoming = opposite[armOf(turn.from)] === armOf(other.from);
    return [
      {
        other,
        mine,
        theirs,
        isLeftBeforeOncoming: isOncoming && turn.movement === 'left' && other.movement !== 'left',
        isOncomingBeforeLeft: isOncoming && turn.movement !== 'left' && other.movement === 'left',
      },
    ];
  };
  return new Map(
    road.turns.map((turn) => [turn, road.turns.flatMap((other) => conflict(turn, other))]),
  );
}

interface Sample {
  readonly metres: number;
  readonly at: readonly [number, number];
}

function samplesOf(turn: Turn): readonly Sample[] {
  const path = new Path(turn.middle);
  const steps = Math.ceil(path.lengthMetres / sampleMetres);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const metres = (path.lengthMetres * step) / steps;
    return { metres, at: path.placeAt(metres).at };
  });
}

function shared(
  mine: readonly Sample[],
  theirs: readonly Sample[],
  apart: number,
): Stretch | undefined {
  const close = mine.filter(({ at }) => theirs.some((other) => between(at, other.at) < apart));
  const first = close[0];
  const last = close[close.length - 1];
  return first && last && [first.metres, last.metres];
}
