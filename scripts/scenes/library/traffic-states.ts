import type { Light, SceneDescription, SignalPlan } from '../world/scene-description';
import { evening, night, noon, rain } from './parts/lights';
import { townMix } from './parts/mixes';
import { testPicture } from './parts/pictures';
import { atNorthing, highPole, street, streetShapes, streetTraffic } from './parts/street';

/** Traffic of one density, or from one to another, in one light. */
interface TrafficState {
  readonly name: string;
  readonly title: string;
  readonly seed: number;
  readonly light: Light;
  readonly vehiclesPerHour: number;
  readonly desiredKmh: readonly [lowest: number, highest: number];
  readonly seconds?: number;
  /** Film seconds from which, and until which, vehicles that drive away are held behind the zone. */
  readonly held?: readonly [from: number, to: number];
}

/** Vehicles wait at the far edge of the zone, so that the queue stands in it. */
const stopLineNorthing = 44;

function heldTraffic([from, to]: readonly [number, number]): SignalPlan {
  return {
    groups: [
      {
        id: 'away',
        stops: ['away-1', 'away-2'].map((lane) => ({
          lane,
          atMetres: atNorthing(lane, stopLineNorthing),
        })),
      },
    ],
    phases: [
      { green: [], seconds: to - from },
      { green: ['away'], seconds: 300 },
    ],
    startSeconds: from,
    amberSeconds: 3,
    allRedSeconds: 1,
  };
}

const trafficState = (state: TrafficState): SceneDescription => ({
  name: state.name,
  title: state.title,
  seed: state.seed,
  seconds: state.seconds ?? 14,
  warmUpSeconds: 90,
  picture: testPicture,
  camera: highPole,
  light: state.light,
  road: street,
  ...(state.held && { signals: heldTraffic(state.held) }),
  traffic: streetTraffic(state.vehiclesPerHour, { desiredKmh: state.desiredKmh, mix: townMix }),
  shapes: streetShapes(),
});

/**
 * Is the state of a zone the one that its traffic has? From free to standing, in the lights that make it
 * hard; short, for what counts is each second.
 */
export const trafficStates: readonly SceneDescription[] = (
  [
    {
      name: 'free-noon',
      title: 'Free traffic',
      seed: 601,
      light: noon,
      vehiclesPerHour: 500,
      desiredKmh: [42, 50],
    },
    {
      name: 'busy-noon',
      title: 'Busy traffic',
      seed: 602,
      light: noon,
      vehiclesPerHour: 1500,
      desiredKmh: [28, 34],
    },
    {
      name: 'busy-rain',
      title: 'Busy traffic in rain',
      seed: 603,
      light: rain,
      vehiclesPerHour: 1500,
      desiredKmh: [26, 32],
    },
    {
      name: 'busy-evening',
      title: 'Busy traffic in low sun',
      seed: 604,
      light: evening,
      vehiclesPerHour: 1600,
      desiredKmh: [22, 28],
    },
    {
      name: 'slow-noon',
      title: 'Slow, dense traffic',
      seed: 605,
      light: noon,
      vehiclesPerHour: 1800,
      desiredKmh: [14, 18],
    },
    {
      name: 'slow-night',
      title: 'Slow, dense traffic at night',
      seed: 606,
      light: night,
      vehiclesPerHour: 1800,
      desiredKmh: [13, 17],
    },
    {
      name: 'slow-rain',
      title: 'Slow, dense traffic in rain',
      seed: 607,
      light: rain,
      vehiclesPerHour: 1900,
      desiredKmh: [11, 15],
    },
    {
      name: 'crawling-noon',
      title: 'Traffic that crawls',
      seed: 608,
      light: noon,
      vehiclesPerHour: 1900,
      desiredKmh: [5, 8],
    },
    {
      name: 'crawling-evening',
      title: 'Traffic that crawls in low sun',
      seed: 609,
      light: evening,
      vehiclesPerHour: 1900,
      desiredKmh: [5, 8],
    },
    {
      name: 'standing-noon',
      title: 'A queue that stands',
      seed: 610,
      light: noon,
      vehiclesPerHour: 1500,
      desiredKmh: [35, 45],
      held: [-60, 300],
    },
    {
      name: 'standing-night',
      title: 'A queue that stands at night',
      seed: 611,
      light: night,
      vehiclesPerHour: 1500,
      desiredKmh: [35, 45],
      held: [-60, 300],
    },
    {
      name: 'standing-rain',
      title: 'A queue that stands in rain',
      seed: 612,
      light: rain,
      vehiclesPerHour: 1500,
      desiredKmh: [35, 45],
      held: [-60, 300],
    },
    {
      name: 'filling-noon',
      title: 'A queue that fills the zone',
      seed: 613,
      light: noon,
      vehiclesPerHour: 1000,
      desiredKmh: [38, 46],
      seconds: 30,
      held: [3, 300],
    },
    {
      name: 'emptying-noon',
      title: 'A queue that goes',
      seed: 614,
      light: noon,
      vehiclesPerHour: 900,
      desiredKmh: [38, 46],
      seconds: 26,
      held: [-60, 6],
    },
  ] satisfies readonly TrafficState[]
).map(trafficState);
