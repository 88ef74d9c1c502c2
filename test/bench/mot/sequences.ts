import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RoadUserClass } from '../../../src-workers/domain/detection/road-user';
import type { PictureSize } from '../../../src-workers/domain/units';

/** Scores of one detector: what its manifest would say. */
export interface DetectorThresholds {
  readonly lowThreshold: number;
  readonly highThreshold: number;
  readonly newTrackThreshold: number;
}

/** Fixed detections with truth, and what a well-known ByteTrack library reaches on them by default. */
export interface MotSequence {
  readonly name: string;
  readonly detections: string;
  readonly truth: string;
  readonly framesPerSecond: number;
  readonly picture: PictureSize;
  /** Of all detections: the files carry none. */
  readonly class: RoadUserClass;
  readonly thresholds: DetectorThresholds;
  /** Percent. */
  readonly target: { readonly mota: number; readonly idf1: number; readonly hota: number };
}

const data = resolve('../shared/data');
export const hasMotData = (): boolean => existsSync(resolve(data, 'mot'));
export const motDataPath = (...parts: string[]): string => resolve(data, ...parts);

const pedestrian: RoadUserClass = 'pedestrian';
const car: RoadUserClass = 'car';

const tud = (name: string, target: MotSequence['target']): MotSequence => ({
  name,
  detections: motDataPath('mot', name, 'det.txt'),
  truth: motDataPath('mot', name, 'gt.txt'),
  framesPerSecond: 25,
  picture: { width: 640, height: 480 },
  class: pedestrian,
  // The file holds nothing below 0.5, and 91 % of it is above 0.8.
  thresholds: { lowThreshold: 0.5, highThreshold: 0.7, newTrackThreshold: 0.7 },
  target,
});

const aiCity = (
  detector: string,
  thresholds: DetectorThresholds,
  target: MotSequence['target'],
): MotSequence => ({
  name: `aicity-c010-${detector}`,
  detections: motDataPath('aicity-s03-c010', `det_${detector}.txt`),
  truth: motDataPath('aicity-s03-c010', 'gt_full.txt'),
  framesPerSecond: 10,
  picture: { width: 1920, height: 1080 },
  class: car,
  thresholds,
  target,
});

/** Thresholds are a detector's, never a file's: both TUD files share theirs. */
export const motSequences: readonly MotSequence[] = [
  tud('TUD-Campus', { mota: 59.6, idf1: 66.6, hota: 48.1 }),
  tud('TUD-Stadtmitte', { mota: 71.4, idf1: 71.5, hota: 50.5 }),
  aiCity(
    'yolo3',
    { lowThreshold: 0.2, highThreshold: 0.5, newTrackThreshold: 0.6 },
    { mota: 32.5, idf1: 47.0, hota: 44.7 },
  ),
  aiCity(
    'ssd512',
    { lowThreshold: 0.2, highThreshold: 0.3, newTrackThreshold: 0.4 },
    { mota: 31.6, idf1: 41.9, hota: 42.4 },
  ),
  // Sees every far and half-hidden car and finds many of them twice, so weak scores are worth little.
  aiCity(
    'mask_rcnn',
    { lowThreshold: 0.4, highThreshold: 0.6, newTrackThreshold: 0.7 },
    { mota: 13.1, idf1: 41.3, hota: 48.9 },
  ),
];
