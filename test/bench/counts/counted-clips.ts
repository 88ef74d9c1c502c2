/** A line of a clip, with what a person counted on its time-space picture where somebody did. */
export interface CountedLine {
  readonly id: string;
  readonly points: readonly [readonly [number, number], readonly [number, number]];
  readonly forward?: number;
  readonly backward?: number;
}

export interface CountedClip {
  /** Below the shared test data's `videos`. */
  readonly video: string;
  readonly lines: readonly CountedLine[];
}

const jamcamTowards = [
  [0.51705, 0.69444],
  [0.98295, 0.69444],
] as const;
const jamcamAway = [
  [0.01705, 0.69444],
  [0.48295, 0.69444],
] as const;
/** One road camera, five hours of different days; two of the clips were counted by eye. */
const jamcamLines: readonly CountedLine[] = [
  { id: 'towards', points: jamcamTowards },
  { id: 'away', points: jamcamAway },
];

export const countedClips: readonly CountedClip[] = [
  {
    video: 'highway.avi',
    lines: [
      {
        id: 'both-lanes',
        points: [
          [0, 0.625],
          [0.996875, 0.625],
        ],
        forward: 27,
        backward: 0,
      },
    ],
  },
  {
    video: 'freeway-us.avi',
    lines: [
      {
        id: 'all-lanes',
        points: [
          [0.025, 0.7083333333333334],
          [0.671875, 0.7083333333333334],
        ],
        forward: 0,
        backward: 32,
      },
    ],
  },
  {
    video: 'jamcam/625_201708101101.mp4',
    lines: [
      { id: 'towards', points: jamcamTowards, forward: 12 },
      { id: 'away', points: jamcamAway, backward: 10 },
    ],
  },
  {
    video: 'jamcam/625_201709141422.mp4',
    // Towards is a slow queue that cannot be counted by eye on this line.
    lines: [
      { id: 'towards', points: jamcamTowards },
      { id: 'away', points: jamcamAway, backward: 18 },
    ],
  },
  { video: 'jamcam/625_201707211410.mp4', lines: jamcamLines },
  { video: 'jamcam/625_201709171311.mp4', lines: jamcamLines },
  // Night: small models see almost nothing.
  { video: 'jamcam/625_201709042122.mp4', lines: jamcamLines },
  {
    // Seen straight from above, which small COCO models hardly know.
    video: 'topdown-cars.mp4',
    lines: [
      {
        id: 'middle',
        points: [
          [0, 0.5],
          [1, 0.5],
        ],
      },
    ],
  },
  {
    video: 'street-1080p.mp4',
    lines: [
      {
        id: 'street',
        points: [
          [0.05, 0.6],
          [0.95, 0.6],
        ],
      },
    ],
  },
  {
    video: 'carpark-vtest.avi',
    lines: [
      {
        id: 'path',
        points: [
          [0.05, 0.6],
          [0.95, 0.6],
        ],
      },
    ],
  },
];
