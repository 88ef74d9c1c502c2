import type {
  CameraActivity,
  CameraCounts,
  CameraState,
  ConsoleState,
  LiveMeasures,
} from '../../src-workers/contracts/console-state';

/** 14 November 2025, 16:42:07 in Berlin. */
export const now = Date.UTC(2025, 10, 14, 15, 42, 7);
const minute = 60_000;

export const emptyState: ConsoleState = {
  project: {
    name: 'Ring road survey',
    path: 'surveys/Ring road survey.roadglass',
    site: 'Mill Lane',
    timeZone: 'Europe/Berlin',
    speedUnit: 'kmh',
    trafficSide: 'right',
    hasPlan: false,
    blurPictures: false,
  },
  preferences: {
    language: 'en',
    startWith: 'last-project',
    fullScreen: false,
    startAtLogin: false,
  },
  cameras: [],
  system: {
    version: '0.1.0',
    cpuPercent: 4,
    memoryBytes: 312e6,
    workers: [],
    ffmpegVersion: '5.1.7',
    runtime: 'Electron 25.1.1',
  },
  notices: [],
};

const detector: CameraState['detector'] = {
  modelId: 'mb3-centernet',
  title: 'MB3-CenterNet',
  inputWidth: 512,
  inputHeight: 288,
  provider: 'cpu',
  classes: ['pedestrian', 'bicycle', 'motorcycle', 'car', 'bus', 'truck'],
};

const forward = { pedestrian: 0, bicycle: 2, motorcycle: 5, car: 131, bus: 4, truck: 19 };
const backward = { pedestrian: 0, bicycle: 1, motorcycle: 9, car: 51, bus: 2, truck: 8 };

export const counts: CameraCounts = {
  start: now - 73 * minute,
  relativeTime: false,
  observedMs: 73 * minute,
  lines: [
    { id: 'south', forward, backward: {}, total: 161 },
    { id: 'north', forward: {}, backward, total: 71 },
  ],
  zones: [{ id: 'approach', entered: forward, left: { ...forward, car: 124 } }],
  bins: [31, 44, 38, 52, 67].map((car, index) => ({
    start: Date.UTC(2025, 10, 14, 14, 30) + index * 15 * minute,
    minutes: 15,
    counts: { car, truck: 4 + index, bus: 1, motorcycle: index, bicycle: 1 },
  })),
  lastCrossings: (
    [
      ['car', 2, 'forward', undefined],
      ['truck', 4, 'forward', false],
      ['car', 9, 'forward', true],
      ['bicycle', 15, 'backward', false],
      ['car', 18, 'backward', false],
      ['car', 21, 'forward', false],
      ['motorcycle', 40, 'backward', false],
    ] as const
  ).map(([roadUser, secondsAgo, direction, uncertain], index) => ({
    time: now - secondsAgo * 1000,
    mediaTimeMs: 73 * minute - secondsAgo * 1000,
    lineId: direction === 'forward' ? 'south' : 'north',
    direction,
    track: 312 - index * 3,
    class: roadUser,
    ...(uncertain !== undefined && { uncertain }),
  })),
};

const measures: LiveMeasures = {
  sourceFps: 15,
  analysedFps: 15,
  dropped: 0,
  ageP95Ms: 41,
  lastFrameAt: now,
  quality: 'excellent',
  reconnects: 0,
};

export const live = (part: Partial<LiveMeasures> = {}): CameraActivity => ({
  kind: 'live',
  phase: 'running',
  measures: { ...measures, ...part },
});

/** A live camera with two lines and a zone, running. */
export const camera = (part: Partial<CameraState> & { readonly id: string }): CameraState => ({
  name: 'Ring road north',
  source: { kind: 'url', url: 'rtsp://192.168.1.20:554/stream1' },
  service: 'active',
  health: 'active',
  tags: [],
  analysisChoices: {},
  picture: { width: 1280, height: 720 },
  lines: [
    {
      id: 'south',
      name: 'Southbound',
      colour: '#4fc3f7',
      points: [
        [0.05, 0.62],
        [0.48, 0.6],
      ],
    },
    {
      id: 'north',
      name: 'Northbound',
      colour: '#ffb74d',
      points: [
        [0.52, 0.6],
        [0.95, 0.62],
      ],
    },
  ],
  zones: [
    {
      id: 'approach',
      name: 'Approach',
      kind: 'zone',
      points: [
        [0.3, 0.1],
        [0.7, 0.1],
        [0.8, 0.9],
        [0.2, 0.9],
      ],
    },
  ],
  activity: live(),
  ...(detector && { detector }),
  counts,
  warnings: [],
  ...part,
});

/** A recorded video of ten minutes without an hour of its own. */
export const fileCamera = (part: Partial<CameraState> & { readonly id: string }): CameraState =>
  camera({
    name: 'highway',
    source: { kind: 'file', path: 'surveys/highway.avi', durationMs: 10 * minute },
    activity: { kind: 'analysing', progress: 0.42, remainingMs: 193_000, fps: 117.6 },
    counts: {
      ...counts,
      start: 0,
      relativeTime: true,
      observedMs: 252_000,
      bins: [{ start: 0, minutes: 15, counts: forward }],
      lastCrossings: counts.lastCrossings.map((crossing, index) => ({
        ...crossing,
        time: 252_000 - index * 7300,
        mediaTimeMs: 252_000 - index * 7300,
      })),
    },
    playback: {
      playing: true,
      speed: 1,
      loop: false,
      durationMs: 10 * minute,
      analysedUntilMs: 252_000,
    },
    ...part,
  });

export const stateWith = (...cameras: CameraState[]): ConsoleState => ({
  ...emptyState,
  cameras,
  system: {
    ...emptyState.system,
    cpuPercent: 61,
    memoryBytes: 1.2e9,
    workers: [
      { name: 'Analysis 1', phase: 'running', cameras: cameras.length },
      { name: 'Analysis 2', phase: 'running', cameras: 0 },
    ],
  },
});
