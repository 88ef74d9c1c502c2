import type { PlaybackAction } from '../../src-workers/contracts/console-command';
import type { PlaybackState } from '../../src-workers/contracts/console-state';
import { Failure } from '../../src-workers/contracts/errors';
import type { PreviewWish } from '../../src-workers/contracts/preview-wish';
import type { ProjectCamera } from '../../src-workers/contracts/project';
import type { CameraProof } from '../proof/camera-proof';
import { RecordedProof } from '../proof/recorded-proof';
import type { SurveyResults } from '../survey/survey-results';
import type { Watcher } from './camera-session';
import type { CameraSurroundings } from './camera-surroundings';
import { Playback } from './playback';
import { RecordedSeat, type SeatOptions } from './recorded-seat';
import type { Recording } from './recording';

export interface RecordedViewOptions extends Pick<SeatOptions, 'name' | 'onLost'> {
  readonly surroundings: Pick<CameraSurroundings, 'pool' | 'folder' | 'tell'>;
  /** What is shown of its counts; undefined: nothing was counted yet. */
  readonly results: () => SurveyResults | undefined;
  readonly onChange: () => void;
}

/** What people see of a recorded camera: its place in a process, its playback, proof of its counts. */
export class RecordedView {
  readonly seat: RecordedSeat;
  readonly #options: RecordedViewOptions;
  readonly #proof: RecordedProof;
  #playback: Playback | undefined;

  constructor(options: RecordedViewOptions) {
    this.#options = options;
    this.#proof = new RecordedProof(options);
    this.seat = new RecordedSeat({
      ...{ pool: options.surroundings.pool, name: options.name },
      onSeated: (seated) => {
        this.#proof.record(seated);
        this.#playback?.seat(seated);
      },
      onLost: (failure) => {
        this.#playback?.seat(undefined);
        options.onLost(failure);
      },
    });
  }

  /** Absent: it is not open, and cannot be played. */
  playback(analysedUntilMs: number): PlaybackState | undefined {
    return this.#playback?.state(analysedUntilMs);
  }

  /** Undefined: nobody has looked into the video yet. */
  get proof(): CameraProof | undefined {
    return this.#proof.proof;
  }

  /** All was analysed: what is missing of its proof is recorded, unless something else begins. */
  fillProof(camera: ProjectCamera): void {
    this.#proof.fill(camera, this.seat.camera);
  }

  stopFilling(): void {
    this.#proof.stop();
  }

  /** In the place of the one before. */
  async open(
    recording: Recording,
    { source, analysisFps }: Pick<ProjectCamera, 'source' | 'analysisFps'>,
  ): Promise<void> {
    const { ffmpeg, video } = recording;
    this.#proof.open(recording);
    await this.#playback?.dispose();
    this.#playback = new Playback({
      ...{ ffmpeg: ffmpeg.path, video, analysisFps },
      loop: source?.kind === 'file' && source.loop === true,
      onChange: this.#options.onChange,
    });
    this.#playback.seat(this.seat.camera);
    this.#watchersChanged();
  }

  watch(watcher: Watcher): void {
    this.seat.watch(watcher);
    this.#watchersChanged();
  }

  unwatch(watch: string): void {
    this.seat.unwatch(watch);
    this.#watchersChanged();
  }

  setPreview(watch: string, preview: PreviewWish): void {
    this.seat.setPreview(watch, preview);
    this.#playback?.preview(this.seat.preview);
  }

  /** @throws Failure USAGE where it is not open */
  carryOut(action: PlaybackAction): void {
    if (this.#playback === undefined) {
      throw new Failure('USAGE', 'This video cannot be played: it is not open.');
    }
    this.#playback.carryOut(action);
  }

  /** Ends the playback and gives the place back; who watches stays. Idempotent. */
  async leave(): Promise<void> {
    this.#proof.stop();
    await this.#playback?.dispose();
    this.#playback = undefined;
    await this.seat.leave();
    await this.#proof.settled();
  }

  #watchersChanged(): void {
    this.#playback?.preview(this.seat.preview);
    this.#playback?.watched(this.seat.watched);
  }
}
