import {
  detectionFileEndSchema,
  detectionFileHeadSchema,
  detectionFileVersion,
  longestVideoMs,
  type DetectionFileEnd,
  type DetectionFileHead,
} from '../../src-workers/contracts/detection-file';
import { Failure } from '../../src-workers/contracts/errors';
import { roadUserClasses, type RoadUserClass } from '../../src-workers/domain/detection/road-user';
import type { Detection } from '../../src-workers/domain/detection/detection';
import { withLooks, type DetectedFrame } from '../../src-workers/domain/frame-result';
import { box } from '../../src-workers/domain/geometry/box';
import { milliseconds } from '../../src-workers/domain/units';
import { describeIssues } from '../project/issue-sentences';
import { isInSomePicture } from './box-bounds';
import { lineFailure } from './line-failure';

/** What a line after the first one says. */
export type OwnLine =
  | { readonly video: number }
  | { readonly frame: DetectedFrame }
  | { readonly end: DetectionFileEnd };

const classes: ReadonlySet<unknown> = new Set(roadUserClasses);

/** Whether a first line is that of one of Roadglass's own files, of whatever version. */
export const isOwnHead = (line: string): boolean =>
  /^\s*\{\s*"roadglass"\s*:\s*"detections"/.test(line);

/** @throws Failure DETECTIONS_TOO_NEW, DETECTIONS_INVALID */
export function parseHead(file: string, line: string): DetectionFileHead {
  const value = parseJson(line);
  const version = value?.['version'];
  if (typeof version === 'number' && version > detectionFileVersion) {
    throw new Failure(
      'DETECTIONS_TOO_NEW',
      `"${file}" was written by a newer Roadglass (version ${version} of the file; this one reads ${detectionFileVersion}).`,
    );
  }
  const head = detectionFileHeadSchema.safeParse(value);
  if (!head.success) throw lineFailure(file, 1, describeIssues(head.error.issues));
  return head.data;
}

/** @throws Failure DETECTIONS_INVALID */
export function parseOwnLine(file: string, line: string, number: number): OwnLine {
  const value = parseJson(line);
  if (value === undefined) throw lineFailure(file, number, 'it is no JSON object');
  if (Number.isInteger(value['video'])) return { video: value['video'] as number };
  if ('end' in value) {
    const end = detectionFileEndSchema.safeParse(value['end']);
    if (!end.success) throw lineFailure(file, number, describeIssues(end.error.issues));
    return { end: end.data };
  }
  // By hand: a schema takes ten times as long, and these are all lines but a few.
  const { t, d, c } = value;
  if (typeof t !== 'number' || !Number.isFinite(t) || !Array.isArray(d)) {
    throw lineFailure(file, number, 'it is no frame ({"t":milliseconds,"d":[...]})');
  }
  if (Math.abs(t) > longestVideoMs) {
    throw lineFailure(file, number, `its time (${t} ms) is in no video: they end after 100 hours`);
  }
  const detections = d.map((each, index) => {
    const detection = parseDetection(each);
    if (typeof detection === 'string') {
      throw lineFailure(file, number, `detection ${index + 1} ${detection}`);
    }
    return detection;
  });
  const frame = { mediaTime: milliseconds(t), detections };
  return { frame: typeof c === 'string' ? withLooks(frame, { ...frame, looks: c }) : frame };
}

/** Returns what is wrong in a few words where it is none. */
function parseDetection(value: unknown): Detection | string {
  if (!Array.isArray(value) || value.length !== 6) {
    return 'is not [class, score, left, top, right, bottom]';
  }
  const [roadUser, ...figures] = value as unknown[];
  if (!classes.has(roadUser)) return `has an unknown class (${JSON.stringify(roadUser)})`;
  if (!figures.every((each) => typeof each === 'number' && Number.isFinite(each))) {
    return 'has something else than numbers behind its class';
  }
  const [score, left, top, right, bottom] = figures as [number, number, number, number, number];
  if (!(score >= 0 && score <= 1)) return `has a score of ${score}, which is not 0 to 1`;
  if (!(right > left && bottom > top)) return 'has a box without area';
  const found = box(left, top, right, bottom);
  if (!isInSomePicture(found))
    return `has a box that is in no picture (${figures.slice(1).join(', ')})`;
  return { class: roadUser as RoadUserClass, score, box: found };
}

function parseJson(line: string): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(line) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
