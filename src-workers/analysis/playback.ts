import type { AnalysisCommandOf, AnalysisEventOf } from '../contracts/analysis';
import type { FrameAnalysis } from '../contracts/frame-port';
import { milliseconds } from '../domain/units';
import { PictureStream, type Picture } from '../ingest/picture-stream';
import type { KeptAnalysis } from './kept-analysis';
import { PlaybackPace } from './playback-pace';
import type { ProcessClock } from './process-clock';

/** While it plays, main is told no more often. */
const tellEveryMs = 250;

export type PlaybackMove = Omit<AnalysisEventOf<'playback-moved'>, 'kind' | 'id'>;
export type PlaybackControl = Pick<
  AnalysisCommandOf<'control-playback'>,
  'playing' | 'speed' | 'steps'
>;

export interface PlaybackParts {
  readonly fromMs: number;
  readonly playing: boolean;
  readonly speed: number;
  /** As it is now: a camera may begin anew. */
  readonly kept: () => KeptAnalysis;
  readonly clock: ProcessClock;
  readonly show: (picture: Picture, analysis: FrameAnalysis | undefined) => void;
  readonly onMoved: (move: PlaybackMove) => void;
}

interface ShownPicture {
  readonly picture: Picture;
  readonly analysis: FrameAnalysis | undefined;
  /** The analysis that it was looked up in. */
  readonly kept: KeptAnalysis;
}

/**
 * Shows a file's pictures at the speed of a person, each with what was kept of the analysis at exactly
 * its media time. It does not run ahead of the analysis: it waits for it, all but the first picture,
 * which is shown as it is.
 */
export class Playback {
  readonly #parts: PlaybackParts;
  readonly #pictures: PictureStream;
  readonly #pace: PlaybackPace;
  #playing: boolean;
  #steps = 0;
  #shown: ShownPicture | undefined;
  #waits = false;
  #ended = false;
  #goesOn = false;
  #toldAt = -Infinity;
  #callOff: () => void = () => undefined;

  private constructor(parts: PlaybackParts, pictures: PictureStream) {
    this.#parts = parts;
    this.#pictures = pictures;
    this.#pace = new PlaybackPace(parts.speed);
    this.#playing = parts.playing;
  }

  /** Opens the socket for a decoder that writes pictures alone. */
  static async open(parts: PlaybackParts): Promise<Playback> {
    let playback: Playback | undefined = undefined;
    // None comes before the decoder was told where to.
    const onChange = (): void => (playback as Playback | undefined)?.goOn();
    playback = new Playback(parts, await PictureStream.open(parts.fromMs, onChange));
    return playback;
  }

  get url(): string {
    return this.#pictures.url;
  }

  control({ playing, speed, steps }: PlaybackControl): void {
    const { clock } = this.#parts;
    // Steps that are asked for while earlier ones wait for the decoder are added to them.
    this.#steps = playing || steps === 0 ? steps : this.#steps + steps;
    this.#playing = playing && steps === 0;
    this.#waits = false;
    this.#pace.change(speed, this.#shown?.picture.mediaTime, clock.now());
    if (!this.#playing && steps === 0) this.#tell();
    this.goOn();
  }

  /** More was analysed, or the analysis began anew, or it is finished. */
  analysed(): void {
    const kept = this.#parts.kept();
    const shown = this.#shown;
    // What another analysis said stands until this one has come as far.
    if (shown !== undefined && (shown.analysis === undefined || shown.kept !== kept)) {
      this.#correct(shown.picture);
    }
    this.goOn();
  }

  /** Lines or zones changed: the picture that stands shows it. */
  shapesSet(): void {
    if (this.#shown !== undefined) this.#correct(this.#shown.picture);
  }

  /** Idempotent. The decoder loses its connection and exits. */
  close(): void {
    this.#callOff();
    this.#pictures.close();
  }

  /** Shows what is due, and comes back when the next picture is. */
  private goOn(): void {
    // Taking a picture makes room for others, of which this is told at once.
    if (this.#goesOn) return;
    this.#goesOn = true;
    try {
      this.#callOff();
      this.#callOff = () => undefined;
      while (this.#showDue());
    } finally {
      this.#goesOn = false;
    }
  }

  /** One picture more; false: the next one is not there, not allowed or not due. */
  #showDue(): boolean {
    const { next, second } = this.#pictures;
    if (next === undefined) {
      if (this.#pictures.ended) this.#end();
      return false;
    }
    if (!this.#mayShow(next)) return false;
    const dueIn = this.#dueIn(next);
    if (dueIn > 0) {
      this.#callOff = this.#parts.clock.after(dueIn, () => this.goOn());
      return false;
    }
    const tooSoon = this.#isTooSoon(next);
    if (tooSoon && second === undefined && !this.#pictures.ended) return false;
    // The last one of all is shown, and the last one before the analysis.
    const follows = second !== undefined && this.#isAnalysed(second);
    const overtaken = follows && (tooSoon || this.#isDue(second));
    this.#pictures.take();
    if (!overtaken) this.#show(next);
    return true;
  }

  #mayShow(next: Picture): boolean {
    if (this.#shown === undefined) return true;
    if (!this.#playing && this.#steps === 0) return false;
    if (this.#isAnalysed(next)) {
      this.#waits = false;
      return true;
    }
    if (!this.#waits) this.#tell();
    this.#waits = true;
    return false;
  }

  #isAnalysed({ mediaTime }: Picture): boolean {
    const kept = this.#parts.kept();
    return kept.finished || mediaTime <= kept.until;
  }

  #dueIn({ mediaTime }: Picture): number {
    if (this.#shown === undefined || this.#steps > 0) return 0;
    return this.#pace.dueIn(mediaTime, this.#parts.clock.now());
  }

  #isTooSoon({ mediaTime }: Picture): boolean {
    if (this.#shown === undefined || this.#steps > 0) return false;
    return this.#pace.isClose(this.#shown.picture.mediaTime, mediaTime);
  }

  /** Of pictures that are due the last one is shown. */
  #isDue(second: Picture): boolean {
    if (this.#shown === undefined || this.#steps > 0) return false;
    return this.#dueIn(second) <= 0;
  }

  #show(picture: Picture): void {
    const now = this.#parts.clock.now();
    const first = this.#shown === undefined;
    const kept = this.#parts.kept();
    this.#paint({ picture, analysis: kept.at(picture.mediaTime), kept });
    if (first) this.#pace.begin(picture.mediaTime, now);
    // The first picture is where steps begin.
    const stepped = !first && this.#steps > 0;
    if (stepped) this.#steps -= 1;
    const stands = !this.#playing && this.#steps === 0;
    // The clock may be set back.
    const long = Math.abs(now - this.#toldAt) >= tellEveryMs;
    if (first || stepped || stands || long) this.#tell();
  }

  /** Paints a picture again, if there is something to say of it. */
  #correct(picture: Picture): void {
    const kept = this.#parts.kept();
    const analysis = kept.at(picture.mediaTime);
    if (analysis !== undefined) this.#paint({ picture, analysis, kept });
  }

  #paint(shown: ShownPicture): void {
    this.#shown = shown;
    this.#parts.show(shown.picture, shown.analysis);
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#playing = false;
    this.#steps = 0;
    this.#tell();
  }

  #tell(): void {
    const { kept, clock, onMoved, fromMs } = this.#parts;
    this.#toldAt = clock.now();
    const mediaTime = this.#shown?.picture.mediaTime ?? milliseconds(fromMs);
    const previous = kept().before(mediaTime);
    onMoved({
      mediaTime,
      ...(previous === undefined ? {} : { previous }),
      analysedUntil: milliseconds(Math.max(0, kept().until)),
      ended: this.#ended,
    });
  }
}
