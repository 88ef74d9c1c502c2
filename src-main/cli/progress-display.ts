import type { SurveyProgress } from '../survey/survey-progress';

const barWidth = 28;
/** A log wants few lines, a terminal a bar that moves. */
const logIntervalMs = 5000;
const barIntervalMs = 200;

/** Where progress is written: standard error. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Shows progress as a bar on a terminal and as lines elsewhere. */
export class ProgressDisplay {
  readonly #stream: ProgressStream;
  #shownAtMs = Number.NEGATIVE_INFINITY;
  #barShown = false;

  constructor(stream: ProgressStream) {
    this.#stream = stream;
  }

  /** @param nowMs a monotonic clock */
  show(progress: SurveyProgress, nowMs: number): void {
    const interval = this.#stream.isTTY === true ? barIntervalMs : logIntervalMs;
    if (nowMs - this.#shownAtMs < interval) return;
    this.#shownAtMs = nowMs;
    if (this.#stream.isTTY === true) this.#bar(progress);
    else this.#stream.write(`${progressText(progress)}\n`);
  }

  /** Shows the last word, however short ago the one before was shown. */
  finish(progress: SurveyProgress, nowMs: number): void {
    this.#shownAtMs = Number.NEGATIVE_INFINITY;
    this.show(withoutEta(progress), nowMs);
    if (this.#barShown) this.#stream.write('\n');
    this.#barShown = false;
  }

  /** Writes a line of its own, above the bar. */
  line(text: string): void {
    this.clear();
    this.#stream.write(`${text}\n`);
  }

  /** Takes the bar away. */
  clear(): void {
    if (this.#barShown) this.#stream.write('\r\u001b[K');
    this.#barShown = false;
  }

  #bar(progress: SurveyProgress): void {
    const filled = Math.round(barWidth * (progress.share ?? 0));
    const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
    const text = `${bar} ${progressText(progress)}`.slice(0, (this.#stream.columns ?? 100) - 1);
    this.#stream.write(`\r${text}\u001b[K`);
    this.#barShown = true;
  }
}

function withoutEta({ frames, replaying, fps, share }: SurveyProgress): SurveyProgress {
  return {
    frames,
    replaying,
    ...(fps === undefined ? {} : { fps }),
    ...(share === undefined ? {} : { share }),
  };
}

function progressText({ share, frames, fps, etaSeconds, replaying }: SurveyProgress): string {
  const parts = [
    share === undefined ? undefined : `${(share * 100).toFixed(0).padStart(3)} %`,
    `${frames} frames`,
    replaying
      ? 'replaying the interrupted run'
      : fps === undefined
        ? undefined
        : `${fps.toFixed(1)} fps`,
    etaSeconds === undefined ? undefined : `${clock(etaSeconds)} left`,
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return hours > 0 ? `${hours}:${minutes}` : minutes;
}
