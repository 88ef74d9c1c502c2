import type {
  CameraPlace,
  GroundPoint,
  GroundShapes,
  LanePlan,
  StraightRoad,
  TrafficStream,
  WalkerStream,
} from '../../world/scene-description';

/**
 * The street of most scenes: two lanes each way, from the south to the north, with the camera on a pole
 * at the eastern kerb.
 */
const [south, north] = [-90, 170];
const laneWidthMetres = 3.5;

const carLane = (id: string, offsetMetres: number, direction: LanePlan['direction']): LanePlan => ({
  id,
  offsetMetres,
  widthMetres: laneWidthMetres,
  direction,
});

const carLanes: readonly LanePlan[] = [
  carLane('towards-2', -5.25, 'towards'),
  carLane('towards-1', -1.75, 'towards'),
  carLane('away-1', 1.75, 'away'),
  carLane('away-2', 5.25, 'away'),
];

export const street: StraightRoad = {
  kind: 'straight',
  lanes: carLanes,
  fromMetres: south,
  toMetres: north,
};

/** The same with a lane for bicycles at the far side, where they are seen from the front and the side. */
export const streetWithBicycles: StraightRoad = {
  ...street,
  lanes: [
    {
      id: 'bicycles',
      offsetMetres: -8,
      widthMetres: 2,
      direction: 'towards',
      use: 'bicycles',
    },
    ...carLanes,
  ],
};

/** Metres along a lane of the street at a given distance to the north. */
export const atNorthing = (lane: string, northing: number): number =>
  lane.startsWith('away') ? northing - south : north - northing;

/**
 * 5.5 m up, 9 m beside the axis, 10 degrees down and 18 to the side: what small detectors like best
 * (0.99 of cars between 15 and 50 m).
 */
export const kerbPole: CameraPlace = {
  at: [9.2, 0],
  heightMetres: 5.5,
  lookingAt: [-0.4, 29.6],
  verticalFieldOfViewDegrees: 29,
};

/** Higher, so that vehicles in a queue do not hide each other. */
export const highPole: CameraPlace = {
  at: [9.4, 0],
  heightMetres: 8,
  lookingAt: [-0.4, 30],
  verticalFieldOfViewDegrees: 32,
};

/** The same stream in each lane of cars, both ways. */
export const streetTraffic = (
  vehiclesPerHour: number,
  stream: Pick<TrafficStream, 'desiredKmh' | 'mix'>,
): readonly TrafficStream[] => carLanes.map(({ id }) => ({ lane: id, vehiclesPerHour, ...stream }));

const pavementWalk: readonly GroundPoint[] = [
  [8.7, -10],
  [8.7, 80],
];
/** Behind the lane for bicycles. */
const farPavementWalk: readonly GroundPoint[] = [
  [-10.8, -10],
  [-10.8, 80],
];
/** People on both pavements of the street with bicycles. */
export const streetWalkers = (walkersPerHour: number): readonly WalkerStream[] =>
  [pavementWalk, farPavementWalk].map((path) => ({ path, walkersPerHour, bothWays: true }));

/** Over the lanes from west to east, between two distances to the north. */
export const streetZone = (
  west: number,
  east: number,
  from: number,
  to: number,
): readonly GroundPoint[] => [
  [west, from],
  [east, from],
  [east, to],
  [west, to],
];

/** Where the edge lines pass places that a surveyor would mark: nearest, middle and farthest. */
export const streetCalibration: readonly GroundPoint[] = [
  [-7, 22],
  [7, 18],
  [-7, 34],
  [7, 34],
  [-7, 60],
  [7, 60],
];

/**
 * A line across each direction, forward with its traffic, and a zone over each. The middle of a long
 * vehicle's box lies to the right of its lane's middle on this picture, because its far end does, so the
 * lines reach further to the right than the lanes.
 */
export const streetShapes = (northing = 24): GroundShapes => ({
  lines: [
    {
      id: 'away',
      name: 'Away',
      points: [
        [8, northing],
        [0.9, northing],
      ],
    },
    {
      id: 'towards',
      name: 'Towards',
      points: [
        [-7.6, northing],
        [0.7, northing],
      ],
    },
  ],
  zones: [
    { id: 'away-zone', name: 'Away', points: streetZone(0.1, 7, 18, 40) },
    { id: 'towards-zone', name: 'Towards', points: streetZone(-7, -0.1, 22, 38) },
  ],
  calibration: streetCalibration,
});
