const everyMs = 5000;

/** Says on a terminal's one line, or on a line every few seconds, how far a film is. */
export class Progress {
  readonly #name: string;
  readonly #frames: number;
  readonly #say: (text: string) => void;
  readonly #isTerminal: boolean;
  readonly #startMs: number;
  #lastMs: number;

  constructor(
    name: string,
    frames: number,
    out: { write(text: string): unknown; isTTY?: boolean },
    nowMs: number,
  ) {
    this.#name = name;
    this.#frames = frames;
    this.#say = (text) => void out.write(text);
    this.#isTerminal = out.isTTY === true;
    this.#startMs = nowMs;
    this.#lastMs = nowMs;
  }

  step(done: number, nowMs: number): void {
    const wait = this.#isTerminal ? 200 : everyMs;
    if (nowMs - this.#lastMs < wait && done < this.#frames) return;
    this.#lastMs = nowMs;
    const line = this.#line(done, nowMs);
    if (this.#isTerminal) this.#say(`\r\u001b[K${line}${done < this.#frames ? '' : '\n'}`);
    else this.#say(`${line}\n`);
  }

  #line(done: number, nowMs: number): string {
    const perSecond = (done * 1000) / Math.max(1, nowMs - this.#startMs);
    const percent = Math.floor((done * 100) / this.#frames);
    const left = Math.round((this.#frames - done) / perSecond);
    const time = left < 90 ? `${left} s` : `${Math.round(left / 60)} min`;
    const rate = `${perSecond.toFixed(1)} frames/s`;
    const rest = done < this.#frames ? `, ${time} left` : '';
    return `${this.#name}: ${done} of ${this.#frames} frames (${percent} %), ${rate}${rest}`;
  }
}
