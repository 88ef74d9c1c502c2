import type { PlaybackAction } from '../../src-workers/contracts/console-command';
import type { PlaybackSpeed, PlaybackState } from '../../src-workers/contracts/console-state';
import type { PreviewWish } from '../../src-workers/contracts/preview-wish';
import { milliseconds } from '../../src-workers/domain/units';
import type { AnalysedCamera, PlaybackMove } from '../analysis/analysed-camera';
import type { Decoder } from '../decoders/ffmpeg-process';
import { startPlaybackDecoder } from '../decoders/playback-decoder';
import type { ProbedVideo } from '../survey/probed-video';
import { playbackPreview, type PlaybackPreview } from './playback-preview';

export interface PlaybackOptions {
  /** Path of ffmpeg. */
  readonly ffmpeg: string;
  readonly video: ProbedVideo;
  readonly analysisFps: number | 'source';
  readonly loop: boolean;
  readonly onChange: () => void;
  readonly startDecoder?: typeof startPlaybackDecoder;
}

/** Where a file does not say how long a picture shows. */
const fallbackFrameRate = 25;

/** A window that is dragged wider is not followed size by size. */
const settleMs = 300;

/** Times are told to the microsecond; this much before a picture's own time it is the next one. */
const justBeforeMs = 0.5;

/**
 * Plays a file for people: a decoder of its own delivers pictures to the camera's analysis process,
 * which shows them with their boxes. Nobody watches: no decoder. The process is lost: another decoder,
 * where the one before stood. Of many wishes to be elsewhere in the file the newest is fulfilled.
 */
export class Playback {
  readonly #options: PlaybackOptions;
  readonly #frameMs: number;
  #camera: AnalysedCamera | undefined;
  #watched = false;
  #playing = true;
  #speed: PlaybackSpeed = 1;
  #loop: boolean;
  /** Media time of the picture that stands, or of where to begin. */
  #positionMs = 0;
  #previousMs: number | undefined;
  #ended = false;
  #decoder: Decoder | undefined;
  /** What the decoder delivers. */
  #made: PlaybackPreview | undefined;
  #wish: PreviewWish | undefined;
  #settling: NodeJS.Timeout | undefined;
  /** The process was asked for a playback: what is asked next comes after it. */
  #opened = false;
  /** A wish that no decoder has begun to fulfil. */
  #wanted = false;
  #working: Promise<void> | undefined;
  #onFirst: (() => void) | undefined;
  #disposed = false;

  constructor(options: PlaybackOptions) {
    this.#options = options;
    this.#loop = options.loop;
    const { frameRate = fallbackFrameRate } = options.video.probe;
    const { analysisFps } = options;
    this.#frameMs =
      1000 / (analysisFps === 'source' ? frameRate : Math.min(frameRate, analysisFps));
  }

  /** @param analysedUntilMs media time up to which pictures have boxes */
  state(analysedUntilMs: number): PlaybackState {
    return {
      playing: this.#playing,
      speed: this.#speed,
      loop: this.#loop,
      durationMs: this.#options.video.durationMs ?? analysedUntilMs,
      analysedUntilMs,
    };
  }

  /** The camera in its process; undefined when that is lost. */
  seat(camera: AnalysedCamera | undefined): void {
    if (camera === this.#camera) return;
    this.#camera = camera;
    this.#onFirst?.();
    camera?.onPlaybackMoved((move) => {
      if (camera === this.#camera) this.#moved(move);
    });
    this.#open();
  }

  watched(watched: boolean): void {
    if (watched === this.#watched) return;
    this.#watched = watched;
    if (watched) this.#open();
    else void this.#decoder?.stop();
  }

  /** What its pictures are shown as; absent: as large and as often as there are. */
  preview(wish: PreviewWish | undefined): void {
    this.#wish = wish;
    clearTimeout(this.#settling);
    if (this.#fits()) return;
    this.#settling = setTimeout(() => {
      if (this.#watched && !this.#fits()) this.#open();
    }, settleMs);
  }

  carryOut(action: PlaybackAction): void {
    switch (action.kind) {
      case 'play':
        this.#playing = true;
        if (this.#ended) this.#seek(0);
        else if (!this.#fits()) this.#open();
        else this.#control(0);
        break;
      case 'pause':
        this.#playing = false;
        this.#control(0);
        break;
      case 'seek':
        this.#seek(action.mediaTimeMs);
        break;
      case 'step':
        this.#playing = false;
        if (action.frames < 0) this.#stepBack();
        else if (this.#wanted) this.#seek(this.#positionMs + this.#frameMs);
        // Pictures are left out; the next one is half an interval away at the least.
        else if (this.#made?.fps !== undefined) this.#seek(this.#positionMs + this.#frameMs / 2);
        else this.#control(1);
        break;
      case 'set-speed':
        this.#speed = action.speed;
        if (this.#fits()) this.#control(0);
        else this.#open();
        break;
      case 'set-loop':
        this.#loop = action.loop;
        break;
    }
    this.#options.onChange();
  }

  /** Idempotent. */
  async dispose(): Promise<void> {
    this.#disposed = true;
    clearTimeout(this.#settling);
    this.#onFirst?.();
    await this.#decoder?.stop();
    await this.#working;
    await this.#decoder?.stop();
  }

  #seek(mediaTimeMs: number): void {
    const { durationMs = Number.POSITIVE_INFINITY } = this.#options.video;
    // At its very end a file has no picture to begin with.
    const last = Math.max(0, durationMs - 1.5 * this.#frameMs);
    this.#positionMs = Math.min(mediaTimeMs, last);
    this.#previousMs = undefined;
    this.#ended = false;
    this.#open();
  }

  #stepBack(): void {
    const before = this.#previousMs ?? this.#positionMs - this.#frameMs;
    const known = this.#previousMs !== undefined;
    if (!known && this.#positionMs <= 0) return this.#control(0);
    this.#seek(Math.max(0, before - (known ? justBeforeMs : 0.3 * this.#frameMs)));
  }

  /** The decoder delivers what is wanted, or there is none; what stands is not decoded anew for its rate. */
  #fits(): boolean {
    const made = this.#made;
    if (made === undefined) return true;
    const wanted = this.#wantedPreview();
    return made.longestSide === wanted.longestSide && (!this.#playing || made.fps === wanted.fps);
  }

  #wantedPreview(): PlaybackPreview {
    return playbackPreview(this.#wish, {
      picture: this.#options.video.probe.picture,
      frameRate: 1000 / this.#frameMs,
      speed: this.#speed,
      playing: this.#playing,
    });
  }

  #control(steps: number): void {
    // A decoder that is yet to begin gets it from there.
    if (this.#wanted || !this.#opened) return;
    this.#camera?.controlPlayback({ playing: this.#playing, speed: this.#speed, steps });
  }

  #open(): void {
    this.#wanted = true;
    if (this.#disposed) return;
    this.#working ??= this.#work().finally(() => {
      this.#working = undefined;
      // Somebody may have come while the last one's decoder was ended.
      if (this.#mayBegin()) this.#open();
    });
  }

  #mayBegin(): boolean {
    return this.#wanted && this.#watched && this.#camera !== undefined && !this.#disposed;
  }

  async #work(): Promise<void> {
    while (this.#mayBegin() && this.#camera !== undefined) {
      this.#wanted = false;
      try {
        await this.#begin(this.#camera);
      } catch {
        // The process was lost; the camera is seated anew, and then this is begun anew.
      }
    }
    if (!this.#watched || this.#disposed) await this.#end();
  }

  async #begin(camera: AnalysedCamera): Promise<void> {
    const { ffmpeg, video, analysisFps, startDecoder = startPlaybackDecoder } = this.#options;
    const before = this.#decoder;
    const fromMs = this.#positionMs;
    const { longestSide, fps } = (this.#made = this.#wantedPreview());
    this.#opened = true;
    const { previewUrl } = await camera.openPlayback({
      fromMs,
      playing: this.#playing,
      speed: this.#speed,
    });
    // It has lost its connection, so this takes no time.
    await before?.stop();
    const decoder = (this.#decoder = startDecoder({
      ffmpeg,
      file: video.file,
      probe: video.probe,
      previewUrl,
      analysisFps,
      longestSide,
      ...(fps === undefined ? {} : { previewFps: fps }),
      startAt: milliseconds(fromMs),
    }));
    void decoder.exited.then(() => {
      if (this.#decoder !== decoder) return;
      this.#onFirst?.();
    });
    // While somebody drags the slider, every decoder that is begun gets to show a picture.
    await new Promise<void>((resolve) => (this.#onFirst = resolve));
    this.#onFirst = undefined;
  }

  async #end(): Promise<void> {
    const decoder = this.#decoder;
    this.#decoder = undefined;
    this.#made = undefined;
    this.#opened = false;
    this.#wanted = true;
    await decoder?.stop();
  }

  #moved({ mediaTime, previous, ended }: PlaybackMove): void {
    if (!this.#wanted) {
      this.#positionMs = mediaTime;
      this.#previousMs = previous;
    }
    this.#onFirst?.();
    // A decoder that was stopped because nobody watched ends too.
    if (!ended || this.#ended || this.#wanted || !this.#watched) return;
    if (this.#loop && this.#playing) return this.#seek(0);
    this.#ended = true;
    this.#playing = false;
    this.#options.onChange();
  }
}
