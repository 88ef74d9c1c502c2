import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isFailure } from '../../src-workers/contracts/errors';
import type { ProjectCamera } from '../../src-workers/contracts/project';
import { lineShape } from '../../src-workers/domain/proof/line-shape';
import type { AnalysedCamera } from '../analysis/analysed-camera';
import type { CameraSurroundings } from '../cameras/camera-surroundings';
import type { Recording } from '../cameras/recording';
import type { SurveyResults } from '../survey/survey-results';
import { CameraProof } from './camera-proof';
import { inPassTurn } from './pass-turns';
import type { RecordedAs } from './proof-archive';
import { recordStrips } from './strip-pass';
import { isUncovered } from './uncovered';

export interface RecordedProofOptions {
  readonly surroundings: Pick<CameraSurroundings, 'folder' | 'tell' | 'pool'>;
  /** What is shown of the counts; undefined: nothing was counted yet. */
  readonly results: () => SurveyResults | undefined;
  readonly onChange: () => void;
  /** Until strips of lines that were drawn are recorded: more may be drawn. */
  readonly settleMs?: number;
}

const usualSettleMs = 2000;

/**
 * Proof of a recorded camera's counts. It belongs to the video and not to its place: another video of
 * the same name has its own, and one that comes back finds what was said of it.
 */
export class RecordedProof {
  readonly #options: RecordedProofOptions;
  #of:
    | { readonly key: string; readonly recording: Recording; readonly proof: CameraProof }
    | undefined;
  #stop = new AbortController();
  #filling: Promise<void> = Promise.resolve();

  constructor(options: RecordedProofOptions) {
    this.#options = options;
  }

  /** Undefined: nobody has looked into the video yet. */
  get proof(): CameraProof | undefined {
    return this.#of?.proof;
  }

  /** The video is known, or is another one. */
  open(recording: Recording): void {
    const { surroundings, results, onChange } = this.#options;
    const { picture } = recording.video.probe;
    const key = videoKey(recording);
    if (this.#of?.key === key) {
      this.#of = { ...this.#of, recording };
      return;
    }
    this.#of = {
      ...{ key, recording },
      proof: new CameraProof({
        folder: join(surroundings.folder, 'proof', key),
        moves: false,
        tell: surroundings.tell,
        counted: () => {
          const counted = results()?.tally();
          return counted && { parts: [{ from: 0, tally: counted.tally }], picture };
        },
        onChange,
      }),
    };
  }

  /** Keeps what an analysis of the video records. */
  record(camera: AnalysedCamera): void {
    const as = (): RecordedAs => ({ start: this.#of?.recording.plan.start ?? 0 });
    camera.onProof({
      onPiece: (piece) => this.proof?.archive.addPiece(piece, as()),
      onCrossingPicture: (picture) => this.proof?.archive.addPicture(picture, as()),
    });
  }

  /** Records strips of lines that have none, in a moment, unless something else begins. */
  fill(
    project: Pick<ProjectCamera, 'proof' | 'analysisFps'>,
    camera: AnalysedCamera | undefined,
  ): void {
    this.stop();
    if (!project.proof || camera === undefined) return;
    const { signal } = (this.#stop = new AbortController());
    this.#filling = this.#filling.then(() => this.#fill(project, camera, signal));
  }

  /** Something else is done with the camera. Idempotent. */
  stop(): void {
    this.#stop.abort();
  }

  /** Resolves when nothing is recorded any more, and all is on the disk. */
  async settled(): Promise<void> {
    await this.#filling;
    await this.proof?.settled();
  }

  async #fill(
    { analysisFps }: Pick<ProjectCamera, 'analysisFps'>,
    camera: AnalysedCamera,
    signal: AbortSignal,
  ): Promise<void> {
    const { settleMs = usualSettleMs } = this.#options;
    await wait(settleMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted || !(await this.#isMissing())) return;
    let pass: Promise<void> | undefined;
    const turn = inPassTurn(
      this.#options.surroundings.pool,
      () => (pass = this.#pass(analysisFps, camera, signal)),
    );
    // Who is stopped does not wait until those before it are done.
    if (!signal.aborted) await Promise.race([turn, once(signal, 'abort')]);
    await pass;
    this.#options.onChange();
  }

  async #pass(
    analysisFps: ProjectCamera['analysisFps'],
    camera: AnalysedCamera,
    signal: AbortSignal,
  ): Promise<void> {
    const { recording } = this.#of ?? {};
    if (signal.aborted || recording === undefined) return;
    const [{ offsetMs = 0 } = {}] = recording.plan.videos;
    try {
      await recordStrips({
        ...{ ffmpeg: recording.ffmpeg.path, video: recording.video },
        ...{ offsetMs, analysisFps, camera, signal },
      });
    } catch (error) {
      // The process was lost: the analysis says so, and begins anew.
      if (!isFailure(error)) throw error;
    }
  }

  async #isMissing(): Promise<boolean> {
    const counted = this.#options.results()?.tally();
    const { proof } = this;
    if (counted === undefined || proof === undefined) return false;
    await proof.archive.settled();
    const { lines, start } = counted.tally.survey;
    for (const { id, points } of lines) {
      const covered = await proof.archive.strip(id, lineShape(points)).covered(start);
      if (isUncovered(counted.observed, covered)) return true;
    }
    return false;
  }
}

/** The same for a video that was moved, another for one that took its place. */
const videoKey = ({ video: { bytes, probe } }: Recording): string => {
  const { picture, codec, duration } = probe;
  const known = JSON.stringify([bytes, picture.width, picture.height, codec, duration ?? null]);
  return createHash('sha256').update(known).digest('hex').slice(0, 16);
};
