import type { TrackerSettings } from '../../../src-workers/domain/tracking/track';
import type { TrackingMeans } from '../../../src-workers/domain/tracking/tracking-means';
import { milliseconds } from '../../../src-workers/domain/units';

/** One of the means left out, or another one tried. */
export interface Variant {
  readonly name: string;
  readonly means?: Partial<TrackingMeans>;
  readonly settings?: Partial<TrackerSettings>;
  /** The detector looks at these parts of the picture, each as large as its input allows. */
  readonly parts?: readonly Part[];
}

/** Left, top, right and bottom of a part, 0..1 of the picture. */
export type Part = readonly [left: number, top: number, right: number, bottom: number];

/** Where these cameras see a road that is near enough. */
const road: Part = [0, 0.3, 1, 1];
const tiles: readonly Part[] = [
  [0, 0.3, 0.55, 1],
  [0.45, 0.3, 1, 1],
];

export const variants: readonly Variant[] = [
  { name: 'as shipped' },
  { name: 'without buffered overlap', means: { largestBuffer: 0 } },
  { name: 'without usual motion', means: { usualMotion: false } },
  { name: 'without second looks', means: { secondLooks: false } },
  { name: 'without known looks', means: { knownLooks: false } },
  { name: 'without changed looks', means: { changedLooks: false } },
  { name: 'without points before confirmation', means: { earlierPoints: false } },
  { name: 'without patience for young tracks', means: { tentativeBudgetMs: 0 } },
  { name: 'without bridging (lost after 0.2 s)', settings: { lostBudget: milliseconds(200) } },
  { name: 'bridging for 2 s', settings: { lostBudget: milliseconds(2000) } },
  { name: 'cropped to the road', parts: [road] },
  { name: 'two tiles of the road', parts: tiles },
];
