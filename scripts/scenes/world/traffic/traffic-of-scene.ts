import { Random } from '../random';
import type { RoadMap } from '../road-map';
import type { SceneDescription } from '../scene-description';
import type { SignalCycle } from '../signals/signal-cycle';
import { arrivalsOf } from './arrivals';
import { Entrance } from './entrance';
import { footwayAlong } from './footway';
import { neighboursOf } from './lane-neighbours';
import { RightOfWay } from './right-of-way';
import { Routes } from './route';
import { Traffic } from './traffic';
import { WalkerEntrance } from './walkers';

/** Tell generators of different purposes apart. */
const streamSeed = 1;
const walkerSeed = 2;

/** The traffic of a scene before anybody has come, at a film time. */
export function trafficOf(
  { seed, seconds, signals, traffic: streams, walkers = [] }: SceneDescription,
  road: RoadMap,
  cycle: SignalCycle | undefined,
  fromSeconds: number,
): Traffic {
  const routes = new Routes(road, signals);
  const entrances = streams.map(
    (stream, index) =>
      new Entrance(
        stream.lane,
        arrivalsOf(stream, [seed, streamSeed, index], fromSeconds, seconds + 1),
        routes,
      ),
  );
  const walkerEntrances = walkers.map((stream, index) => {
    const there = footwayAlong(stream.path, road, signals);
    const back = footwayAlong([...stream.path].reverse(), road, signals);
    return new WalkerEntrance(
      stream,
      stream.bothWays ? [there, back] : [there],
      new Random(seed, walkerSeed, index),
      fromSeconds,
    );
  });
  return new Traffic(
    {
      routes,
      neighbours: neighboursOf(road),
      entrances,
      walkerEntrances,
      rightOfWay: new RightOfWay(road, signals !== undefined),
      cycle,
    },
    fromSeconds,
  );
}
