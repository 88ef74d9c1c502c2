import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { DetectorDescription } from '../../src-workers/contracts/analysis';
import type {
  DetectionFileEnd,
  DetectionFileHead,
  DetectionFileVideo,
} from '../../src-workers/contracts/detection-file';
import { Failure } from '../../src-workers/contracts/errors';
import type { DetectedFrame } from '../../src-workers/domain/frame-result';
import type { PictureSize } from '../../src-workers/domain/units';
import type { ProbedVideo } from '../survey/probed-video';
import { fileLines } from './file-lines';
import { lineFailure } from './line-failure';
import { parseHead, parseOwnLine } from './own-lines';
import { fitVideos, storedIndex } from './own-fit';
import type { StoredDetections, StoredVideo } from './stored-detections';

/** A file of Roadglass's own: it says its videos with their times, and what detected. */
export class OwnDetections implements StoredDetections {
  readonly format = 'roadglass';
  readonly file: string;
  readonly sha256: string;
  readonly videos: readonly StoredVideo[];
  readonly #head: DetectionFileHead;

  private constructor(file: string, head: DetectionFileHead, survey: FileSurvey, sha256: string) {
    this.file = file;
    this.sha256 = sha256;
    this.#head = head;
    this.videos = survey.videos();
  }

  /** Reads all of it once. @throws Failure DETECTIONS_* */
  static async read(file: string): Promise<OwnDetections> {
    const hash = createHash('sha256');
    let head: DetectionFileHead | undefined;
    let survey: FileSurvey | undefined;
    let number = 0;
    for await (const line of fileLines(file, hash)) {
      number += 1;
      if (head === undefined || survey === undefined) {
        head = parseHead(file, line);
        survey = new FileSurvey(file, head.videos);
      } else {
        survey.take(line, number);
      }
    }
    if (head === undefined || survey === undefined) throw new Error('the file was read before');
    return new OwnDetections(file, head, survey, hash.digest('hex'));
  }

  get detector(): DetectorDescription {
    const { id, title, licence, layout, input, classes, thresholds } = this.#head.model;
    return {
      ...{ modelId: id, title, licence, layout, classes, thresholds },
      provider: 'file',
      providerNotes: [],
      inputWidth: input[0],
      inputHeight: input[1],
    };
  }

  get modelSha256(): string | undefined {
    return this.#head.model.sha256;
  }

  get analysisFps(): number | 'source' {
    return this.#head.analysisFps;
  }

  get picture(): PictureSize {
    const [width, height] = this.#head.picture;
    return { width, height };
  }

  fit(videos: readonly ProbedVideo[]): readonly string[] {
    return fitVideos(this, videos);
  }

  async *frames({ file: video }: ProbedVideo): AsyncGenerator<DetectedFrame> {
    const wanted = this.#indexOf(video);
    let at = -1;
    let number = 0;
    for await (const line of fileLines(this.file)) {
      number += 1;
      if (number === 1) continue;
      // What is not wanted need not be parsed: a survey's file is read once for each of its videos.
      if (at !== wanted && !line.startsWith('{"video"')) continue;
      const said = parseOwnLine(this.file, line, number);
      if ('video' in said) at = said.video;
      else if ('frame' in said && at === wanted) yield said.frame;
      else if ('end' in said && at === wanted) return;
    }
  }

  #indexOf(video: string): number {
    const index = storedIndex(this.videos, video);
    if (index === undefined) throw new Error(`the file has no detections of "${video}"`);
    return index;
  }
}

/** What is in a file, as far as it was read. */
class FileSurvey {
  readonly #file: string;
  readonly #videos: readonly DetectionFileVideo[];
  readonly #parts = new Map<number, { frames: number; lastMs: number; end?: DetectionFileEnd }>();
  #at = -1;

  constructor(file: string, videos: readonly DetectionFileVideo[]) {
    this.#file = file;
    this.#videos = videos;
  }

  take(line: string, number: number): void {
    const said = parseOwnLine(this.#file, line, number);
    if ('video' in said) return this.#begin(said.video, number);
    const part = this.#parts.get(this.#at);
    if (part === undefined || part.end !== undefined) {
      throw lineFailure(this.#file, number, 'it does not say of which video it is');
    }
    if ('end' in said) {
      part.end = said.end;
      return;
    }
    const { mediaTime } = said.frame;
    if (part.frames > 0 && !(mediaTime > part.lastMs)) {
      const problem = `its time (${mediaTime} ms) is not after that of the frame before`;
      throw lineFailure(this.#file, number, problem);
    }
    part.frames += 1;
    part.lastMs = mediaTime;
  }

  videos(): readonly StoredVideo[] {
    return this.#videos.map((video, index) => {
      const part = this.#parts.get(index);
      if (part === undefined || part.frames === 0) {
        throw new Failure(
          'DETECTIONS_EMPTY',
          `The detections file "${this.#file}" has no frames of "${video.name}".`,
        );
      }
      const { frames, lastMs, end } = part;
      const cut = end === undefined || end.frames !== frames;
      const warnings = cut ? [cutShort(this.#file, video.name, lastMs)] : end.warnings;
      return { ...video, frames, lastMs, warnings };
    });
  }

  #begin(video: number, number: number): void {
    if (this.#videos[video] === undefined) {
      throw lineFailure(this.#file, number, `the first line has no video ${video} (from 0)`);
    }
    if (this.#parts.has(video)) {
      throw lineFailure(this.#file, number, `video ${video} begins a second time`);
    }
    this.#parts.set(video, { frames: 0, lastMs: Number.NEGATIVE_INFINITY });
    this.#at = video;
  }
}

const cutShort = (file: string, video: string, lastMs: number): string =>
  `"${basename(file)}" was cut short: it has detections of "${video}" up to ${(lastMs / 1000).toFixed(1)} s.`;
