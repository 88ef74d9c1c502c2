import { cameraTurnAt, isLightOnAt, litAndTurned } from './happenings/light-and-camera';
import { scriptsOf } from './happenings/scripts';
import { layRoad } from './road/lay-road';
import type { SceneDescription } from './scene-description';
import { SignalCycle } from './signals/signal-cycle';
import { Recording, stepSeconds } from './traffic/recording';
import { trafficOf } from './traffic/traffic-of-scene';
import type { Enactment, TookPlace } from './world-moment';

/** The open shutter reaches beyond both ends of the film. */
const marginSeconds = 1;
const defaultWarmUpSeconds = 60;

/** Simulates a scene once, from the description alone, and answers for any moment of the film. */
export function enact(description: SceneDescription): Enactment {
  const happenings = description.happenings ?? [];
  const road = layRoad(description.road, description.signals);
  const cycle = description.signals && new SignalCycle(description.signals);
  const warmUpSteps = Math.ceil((description.warmUpSeconds ?? defaultWarmUpSeconds) / stepSeconds);
  const filmSteps = Math.ceil((description.seconds + 2 * marginSeconds) / stepSeconds);
  const traffic = trafficOf(description, road, cycle, -marginSeconds - warmUpSteps * stepSeconds);
  const scripts = scriptsOf(description, road);
  const recording = new Recording(-marginSeconds);
  for (let step = 0; step < warmUpSteps + filmSteps; step += 1) {
    if (step >= warmUpSteps) recording.keep(traffic.actors);
    for (const script of scripts) script.step(traffic);
    traffic.step(stepSeconds);
  }
  recording.keep(traffic.actors);
  const tookPlace = scripts
    .map((script) => script.tookPlace(description.seconds))
    .filter((one) => one !== undefined)
    .map((one): TookPlace => ({
      ...one,
      actors: one.actors.map((id) => recording.idOf(id)),
      startSeconds: toMilliseconds(one.startSeconds),
      endSeconds: toMilliseconds(one.endSeconds),
    }));
  return {
    momentAt: (seconds) => ({
      seconds,
      actors: recording.actorsAt(seconds),
      signals: cycle?.colours(seconds) ?? new Map(),
      cameraTurn: cameraTurnAt(happenings, description.seed, seconds),
      isLightOn: isLightOnAt(happenings, seconds),
    }),
    happenings: [...tookPlace, ...litAndTurned(happenings, description.seconds)].sort(
      (one, other) => one.startSeconds - other.startSeconds,
    ),
    signalChanges: cycle?.changes(description.seconds) ?? [],
  };
}

/** Sums of steps are off by a hair. */
const toMilliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000;
