import { bodies, type BodyKind } from './bodies';
import { cameraTurnAt, isLightOnAt, litAndTurned } from './happenings/light-and-camera';
import { Random } from './random';
import { layRoad } from './road/lay-road';
import { Path } from './road/path';
import type { SceneDescription } from './scene-description';
import { SignalCycle } from './signals/signal-cycle';
import { Recording, stepSeconds } from './traffic/recording';
import type { Actor, Enactment } from './world-moment';

/** The open shutter reaches beyond both ends of the film. */
const marginSeconds = 1;

/** Simulates a scene once, from the description alone, and answers for any moment of the film. */
export function enact(description: SceneDescription): Enactment {
  const happenings = description.happenings ?? [];
  const road = layRoad(description.road, description.signals);
  const cycle = description.signals && new SignalCycle(description.signals);
  const recording = new Recording(-marginSeconds);
  const warmUp = description.warmUpSeconds ?? 60;
  const steps = Math.round((description.seconds + 2 * marginSeconds) / stepSeconds);
  // For now every vehicle keeps its speed: the traffic comes next.
  const vehicles = description.traffic.flatMap((stream, index) => {
    const lane = road.lanes.find(({ id }) => id === stream.lane);
    if (!lane) throw new RangeError(`There is no lane ${stream.lane}.`);
    const turn = road.turns.find(
      ({ from, movement }) => from === stream.lane && movement === 'straight',
    );
    const out = turn && road.lanes.find(({ id }) => id === turn.to);
    const path = new Path([
      ...lane.middle,
      ...(turn ? turn.middle.slice(1) : []),
      ...(out ? out.middle.slice(1) : []),
    ]);
    const random = new Random(description.seed, index);
    const kmh = (stream.desiredKmh[0] + stream.desiredKmh[1]) / 2;
    const made: { enters: number; body: BodyKind; lookSeed: number; path: Path; v: number }[] = [];
    for (let enters = -warmUp; enters < description.seconds;) {
      enters += 2 + random.exponential(Math.max(0.1, 3600 / stream.vehiclesPerHour - 2));
      const body = random.pick(stream.mix) ?? 'saloon';
      made.push({ enters, body, lookSeed: random.seed(), path, v: kmh / 3.6 });
    }
    return made;
  });
  for (let step = 0; step <= steps; step += 1) {
    const seconds = step * stepSeconds - marginSeconds;
    recording.keep(
      vehicles.flatMap(({ enters, body, lookSeed, path, v }, id): readonly Actor[] => {
        const travelled = (seconds - enters) * v;
        const distance = travelled - bodies[body].lengthMetres / 2;
        if (travelled < 0 || distance > path.lengthMetres) return [];
        return [
          {
            id,
            body,
            lookSeed,
            ...path.placeAt(distance),
            metresPerSecond: v,
            travelledMetres: travelled,
            isBraking: false,
          },
        ];
      }),
    );
  }
  return {
    momentAt: (seconds) => ({
      seconds,
      actors: recording.actorsAt(seconds),
      signals: cycle?.colours(seconds) ?? new Map(),
      cameraTurn: cameraTurnAt(happenings, description.seed, seconds),
      isLightOn: isLightOnAt(happenings, seconds),
    }),
    happenings: litAndTurned(happenings, description.seconds),
    signalChanges: cycle?.changes(description.seconds) ?? [],
  };
}
