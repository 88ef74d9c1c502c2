import type { PlaybackAction } from '../../src-workers/contracts/console-command';
import type { PlaybackState } from '../../src-workers/contracts/console-state';
import { Failure } from '../../src-workers/contracts/errors';
import type { PreviewWish } from '../../src-workers/contracts/preview-wish';
import type { ProjectCamera } from '../../src-workers/contracts/project';
import type { Watcher } from './camera-session';
import { Playback } from './playback';
import { RecordedSeat, type SeatOptions } from './recorded-seat';
import type { Recording } from './recording';

export interface RecordedViewOptions extends Omit<SeatOptions, 'onSeated'> {
  readonly onChange: () => void;
}

/** What people see of a recorded camera: its place in a process, who watches it, and its playback. */
export class RecordedView {
  readonly seat: RecordedSeat;
  readonly #options: RecordedViewOptions;
  #playback: Playback | undefined;

  constructor(options: RecordedViewOptions) {
    this.#options = options;
    this.seat = new RecordedSeat({
      ...options,
      onSeated: (seated) => this.#playback?.seat(seated),
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

  /** In the place of the one before. */
  async open(
    { ffmpeg, video }: Recording,
    { source, analysisFps }: Pick<ProjectCamera, 'source' | 'analysisFps'>,
  ): Promise<void> {
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
    await this.#playback?.dispose();
    this.#playback = undefined;
    await this.seat.leave();
  }

  #watchersChanged(): void {
    this.#playback?.preview(this.seat.preview);
    this.#playback?.watched(this.seat.watched);
  }
}
