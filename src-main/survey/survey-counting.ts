import type { AnalysisSettings, DetectorDescription } from '../../src-workers/contracts/analysis';
import { sampleEveryMs } from '../../src-workers/domain/density/zone-measuring';
import type { Foreground } from '../../src-workers/domain/density/foreground';
import type { ColouredFrame, DetectedFrame } from '../../src-workers/domain/frame-result';
import type { PictureSize } from '../../src-workers/domain/units';
import type { AnalysedCamera, FoundInPictures } from '../analysis/analysed-camera';
import type { ProbedVideo } from './probed-video';
import { wantsPictures } from './picture-target';
import type { SurveyResults } from './survey-results';
import type { VideoOutcome } from './video-outcome';

/** For the length of a single frame, where a container states no rate. */
const fallbackFrameRate = 25;

/** Where frames are counted: on the lines and zones of `results`. */
export interface CountingTarget {
  /** Opens the analysis once the first video's picture and detector are known. */
  readonly openAnalysis: (
    picture: PictureSize,
    detector: DetectorDescription,
  ) => Promise<{ camera: AnalysedCamera; settings: AnalysisSettings }>;
  readonly results: SurveyResults;
  readonly onAnalysed: (frames: number, mediaMs: number, replayed: boolean) => void;
}

/**
 * Keeps what was found on the pictures of frames that were analysed.
 * @param until media time of the last of these frames
 */
export type KeepFound = (found: FoundInPictures, until: number) => void;

/** Has detected frames analysed, in their order, and gathers what they yield. */
export class SurveyCounting {
  readonly #target: CountingTarget;
  readonly #keep: KeepFound;
  #camera: AnalysedCamera | undefined;
  #settings: AnalysisSettings | undefined;

  constructor(target: CountingTarget, keep: KeepFound) {
    this.#target = target;
    this.#keep = keep;
  }

  get results(): SurveyResults {
    return this.#target.results;
  }

  get opened(): boolean {
    return this.#camera !== undefined;
  }

  async open(picture: PictureSize, detector: DetectorDescription): Promise<void> {
    const { camera, settings } = await this.#target.openAnalysis(picture, detector);
    this.#camera = camera;
    this.#settings = settings;
    this.results.begin(detector, settings);
  }

  /** For small pictures of the frames; absent: nothing is made of them. */
  get openPictures(): AnalysedCamera['openPictures'] | undefined {
    return this.#settings !== undefined && wantsPictures(this.#settings)
      ? this.#camera?.openPictures
      : undefined;
  }

  /** Of how few frames pictures are enough; undefined: of no fewer than all. */
  get picturesEveryMs(): number | undefined {
    return this.#settings?.proof === true ? undefined : sampleEveryMs;
  }

  beginVideo({ probe: { frameRate = fallbackFrameRate } }: ProbedVideo): void {
    this.results.beginVideo(1000 / frameRate);
  }

  async analyse(frames: readonly DetectedFrame[], replayed: boolean): Promise<void> {
    const before = this.results.observedMs;
    this.results.observe(frames, replayed);
    this.#target.onAnalysed(frames.length, this.results.observedMs - before, replayed);
    const [first, last] = [frames[0]?.mediaTime, frames.at(-1)?.mediaTime];
    if (this.#camera === undefined || first === undefined || last === undefined) return;
    // Others are of frames that somebody else has under way.
    const isOurs = ({ mediaTime }: { readonly mediaTime: number }): boolean =>
      first <= mediaTime && mediaTime <= last;
    const foreground: Foreground[] = [];
    const colours: ColouredFrame[] = [];
    const news = await this.#camera.analyse(frames, (found) => {
      foreground.push(...found.foreground.filter(isOurs));
      colours.push(...found.colours.filter(isOurs));
    });
    this.results.take(news);
    const isSomething = foreground.length + colours.length > 0;
    if (isSomething || (!replayed && this.openPictures !== undefined)) {
      this.#keep({ foreground, colours }, last);
    }
  }

  endVideo(outcome: VideoOutcome): void {
    this.results.endVideo(outcome);
  }

  /** Ends every track and zone visit; the camera stays open, to be played. */
  async finish(): Promise<void> {
    this.results.take((await this.#camera?.finish()) ?? []);
  }
}
