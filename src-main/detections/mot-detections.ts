import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { DetectorDescription } from '../../src-workers/contracts/analysis';
import { Failure } from '../../src-workers/contracts/errors';
import { roadUserClasses, type RoadUserClass } from '../../src-workers/domain/detection/road-user';
import type { Detection } from '../../src-workers/domain/detection/detection';
import type { DetectedFrame } from '../../src-workers/domain/frame-result';
import { centre } from '../../src-workers/domain/geometry/box';
import { milliseconds } from '../../src-workers/domain/units';
import type { ProbedVideo } from '../survey/probed-video';
import { fileLines } from './file-lines';
import { lineFailure } from './line-failure';
import { mot16RoadUsers, parseMotRow, type MotRow } from './mot-row';
import { mismatch, sizeText } from './own-fit';
import type { StoredDetections } from './stored-detections';

/** Boxes reach out of the picture where road users leave it; more with their centres outside is odd. */
const mostOutside = 0.1;

/** What is known of no detector at all; a project's `tracker` says better. */
const thresholds = { low: 0.1, high: 0.5, newTrack: 0.6, nmsIou: 0.7 } as const;

/** A file in the format of the MOT Challenge: it numbers the frames of one video, and knows no times. */
export class MotDetections implements StoredDetections {
  readonly format = 'mot';
  readonly analysisFps = 'source';
  readonly file: string;
  readonly sha256: string;
  readonly otherwise: RoadUserClass;
  readonly #frames: ReadonlyMap<number, readonly Detection[]>;
  readonly #classes: readonly RoadUserClass[];
  readonly #last: number;

  private constructor(file: string, sha256: string, rows: MotRows) {
    this.file = file;
    this.sha256 = sha256;
    this.otherwise = rows.otherwise;
    this.#frames = rows.frames;
    this.#classes = roadUserClasses.filter((each) => rows.classes.has(each));
    this.#last = rows.last;
  }

  /**
   * Reads all of it: the rows of a frame may stand anywhere.
   * @param otherwise the class of rows that say none
   * @throws Failure DETECTIONS_*
   */
  static async read(file: string, otherwise: RoadUserClass): Promise<MotDetections> {
    const hash = createHash('sha256');
    const rows = new MotRows(otherwise);
    let number = 0;
    for await (const line of fileLines(file, hash)) {
      number += 1;
      if (line.trim() === '') continue;
      const row = parseMotRow(line, otherwise);
      if (typeof row === 'string') throw lineFailure(file, number, row);
      rows.add(row);
    }
    if (rows.frames.size === 0) {
      throw new Failure('DETECTIONS_EMPTY', `The detections file "${file}" has no rows.`);
    }
    return new MotDetections(file, hash.digest('hex'), rows);
  }

  get detector(): DetectorDescription {
    return {
      modelId: 'mot-file',
      title: `Detections in ${basename(this.file)}`,
      licence: 'unknown',
      layout: 'mot',
      provider: 'file',
      providerNotes: [],
      inputWidth: 0,
      inputHeight: 0,
      classes: this.#classes,
      thresholds,
    };
  }

  fit(videos: readonly ProbedVideo[]): readonly string[] {
    const [video, second] = videos;
    if (video === undefined || second !== undefined) {
      throw mismatch(
        `"${this.file}" numbers the frames of one video: name that video, and no other.`,
      );
    }
    const { width, height } = video.probe.picture;
    const centres = [...this.#frames.values()].flat().map(({ box }) => centre(box));
    const outside = centres.filter(({ x, y }) => x < 0 || y < 0 || x > width || y > height).length;
    if (outside > mostOutside * centres.length) {
      throw mismatch(
        `${outside} of ${centres.length} boxes in "${this.file}" lie outside the picture of ${sizeText(video.probe.picture)} pixels: they are of another video, or of one of another size.`,
      );
    }
    return [];
  }

  *#of(times: readonly number[]): Generator<DetectedFrame> {
    for (const [index, time] of times.entries()) {
      yield { mediaTime: milliseconds(time), detections: this.#frames.get(index + 1) ?? [] };
    }
  }

  async *frames(video: ProbedVideo, times: readonly number[]): AsyncGenerator<DetectedFrame> {
    if (this.#last > times.length) {
      throw mismatch(
        `"${this.file}" has detections of frame ${this.#last}; the video "${basename(video.file)}" has ${times.length} frames.`,
      );
    }
    yield* this.#of(times);
  }
}

/** The rows of a file by their frames. */
class MotRows {
  readonly frames = new Map<number, Detection[]>();
  /** What its detector can see, as far as the file tells. */
  readonly classes: Set<RoadUserClass>;
  readonly otherwise: RoadUserClass;
  last = 0;

  constructor(otherwise: RoadUserClass) {
    this.otherwise = otherwise;
    this.classes = new Set();
  }

  add({ frame, detection, classBy }: MotRow): void {
    this.last = Math.max(this.last, frame);
    const detections = this.frames.get(frame) ?? [];
    this.frames.set(frame, detections);
    if (detection !== undefined) detections.push(detection);
    if (classBy === 'number') mot16RoadUsers.forEach((each) => this.classes.add(each));
    else if (classBy === 'default') this.classes.add(this.otherwise);
    else if (detection !== undefined) this.classes.add(detection.class);
  }
}
