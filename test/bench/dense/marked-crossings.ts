/**
 * Every road user that crosses a line whole, as a person sees it on the time-space picture and the
 * frames around: the moment at which its feet (bottom-centre) are on the line, and where. Road users
 * that are on the line when the clip begins or ends are left out: nobody can say that they crossed.
 */
export interface MarkedLine {
  /** Below the shared test data's `videos`. */
  readonly video: string;
  readonly line: string;
  readonly direction: 'forward' | 'backward';
  /** Frame of the clip (25 frames/s) and place along the line, 0..1. */
  readonly crossings: readonly (readonly [frame: number, along: number])[];
}

/** A mark and a count belong together within this; the nearest two road users are further apart. */
export const toleranceFrames = 14;
export const toleranceAlong = 0.1;

export const markedLines: readonly MarkedLine[] = [
  {
    video: 'jamcam/625_201708101101.mp4',
    line: 'towards',
    direction: 'forward',
    // A lorry stands on the line in the first picture and is left out.
    crossings: [
      ...([
        [9, 0.63],
        [19, 0.17],
        [55, 0.19],
        [89, 0.6],
        [119, 0.59],
      ] as const),
      ...([
        [134, 0.78],
        [150, 0.17],
        [152, 0.4],
        [198, 0.59],
        [219, 0.19],
        [255, 0.75],
      ] as const),
    ],
  },
  {
    video: 'jamcam/625_201708101101.mp4',
    line: 'away',
    direction: 'backward',
    crossings: [
      ...([
        [7, 0.64],
        [35, 0.28],
        [35, 0.85],
        [38, 0.64],
        [57, 0.41],
      ] as const),
      ...([
        [68, 0.25],
        [135, 0.87],
        [143, 0.68],
        [180, 0.46],
        [205, 0.49],
      ] as const),
    ],
  },
  {
    video: 'jamcam/625_201709141422.mp4',
    line: 'away',
    direction: 'backward',
    // An open lorry with a white load is one (frame 40); one vehicle is on the line at the start, three at the end.
    crossings: [
      ...([
        [37, 0.91],
        [40, 0.73],
        [45, 0.51],
        [69, 0.89],
        [88, 0.91],
      ] as const),
      ...([
        [89, 0.71],
        [109, 0.71],
        [110, 0.91],
        [121, 0.29],
        [134, 0.72],
      ] as const),
      ...([
        [135, 0.94],
        [145, 0.53],
        [167, 0.74],
        [188, 0.9],
        [215, 0.69],
      ] as const),
    ],
  },
];

/** Misses and false counts of one line: each count goes with at most one mark, and the other way round. */
export function errorsOf(
  { crossings }: MarkedLine,
  counted: readonly { readonly frame: number; readonly along: number }[],
): { readonly missed: number; readonly wrong: number } {
  const free = new Set(counted);
  let missed = 0;
  for (const [frame, along] of crossings) {
    const [nearest] = [...free]
      .filter(
        (each) =>
          Math.abs(each.frame - frame) <= toleranceFrames &&
          Math.abs(each.along - along) <= toleranceAlong,
      )
      .sort((a, b) => Math.abs(a.frame - frame) - Math.abs(b.frame - frame));
    if (nearest === undefined) missed += 1;
    else free.delete(nearest);
  }
  return { missed, wrong: free.size };
}
