import type {
  LanePlan,
  SceneDescription,
  SignalPlan,
  TrafficStream,
} from '../../../scripts/scenes/world/scene-description';

/** Two lanes each way, 3.25 m wide, 200 m long. */
export const fourLanes: readonly LanePlan[] = [
  { id: 'away-left', offsetMetres: 1.75, widthMetres: 3.25, direction: 'away' },
  { id: 'away-right', offsetMetres: 5, widthMetres: 3.25, direction: 'away' },
  { id: 'towards-left', offsetMetres: -1.75, widthMetres: 3.25, direction: 'towards' },
  { id: 'towards-right', offsetMetres: -5, widthMetres: 3.25, direction: 'towards' },
];

export const everybody: TrafficStream['mix'] = {
  hatchback: 4,
  saloon: 3,
  estate: 2,
  suv: 3,
  van: 2,
  bus: 0.5,
  lorry: 1,
  'semi-trailer': 0.5,
  motorcycle: 1,
};

export const stream = (lane: string, vehiclesPerHour: number): TrafficStream => ({
  lane,
  vehiclesPerHour,
  desiredKmh: [42, 55],
  mix: everybody,
});

/** A straight road for 60 s of film; the rest as the test wants it. */
export const scene = (changes: Partial<SceneDescription> = {}): SceneDescription => ({
  name: 'example',
  title: 'An example',
  seed: 1,
  seconds: 60,
  picture: { width: 960, height: 540, framesPerSecond: 25 },
  camera: {
    at: [9, -20],
    heightMetres: 5.5,
    lookingAt: [0, 20],
    verticalFieldOfViewDegrees: 29,
  },
  light: { kind: 'day' },
  road: { kind: 'straight', lanes: fourLanes, fromMetres: -100, toMetres: 100 },
  traffic: fourLanes.map(({ id }) => stream(id, 500)),
  shapes: { lines: [], zones: [], calibration: [] },
  ...changes,
});

const approaches = ['north', 'east', 'south', 'west'] as const;

/** Green for the road from south to north, then for the one from west to east. */
export const crossingSignals = (lanesIn: number): SignalPlan => {
  const stops = (...arms: readonly string[]) =>
    arms.flatMap((arm) =>
      Array.from({ length: lanesIn }, (_, index) => ({ lane: `${arm}-in-${index + 1}` })),
    );
  return {
    groups: [
      { id: 'main', stops: stops('north', 'south') },
      { id: 'side', stops: stops('east', 'west') },
    ],
    phases: [
      { green: ['main'], seconds: 20 },
      { green: ['side'], seconds: 14 },
    ],
    amberSeconds: 3,
    allRedSeconds: 2,
  };
};

/** A crossing with turns from every lane; `signalled`: with signals. */
export const crossingScene = (
  lanesIn: 1 | 2,
  signalled: boolean,
  perHour: number,
  changes: Partial<SceneDescription> = {},
): SceneDescription =>
  scene({
    road: {
      kind: 'crossing',
      lanesIn,
      lanesOut: lanesIn,
      laneWidthMetres: 3.5,
      armMetres: 100,
      zebras: true,
    },
    ...(signalled && { signals: crossingSignals(lanesIn) }),
    traffic: approaches.flatMap((approach) =>
      Array.from({ length: lanesIn }, (_, index) => ({
        ...stream(`${approach}-in-${index + 1}`, perHour),
        turns:
          lanesIn === 1
            ? { left: 1, straight: 3, right: 1 }
            : index === 0
              ? { left: 1, straight: 3 }
              : { straight: 3, right: 1 },
      })),
    ),
    ...changes,
  });
