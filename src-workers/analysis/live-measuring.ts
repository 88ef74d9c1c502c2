import type { LiveMeasure } from '../contracts/analysis';
import type { ProcessClock } from './process-clock';

const everyMs = 1000;

interface Measured {
  streams: number;
  readonly measure: () => LiveMeasure;
  callOff: () => void;
}

/** Tells how live lanes are doing: once a second while a stream runs, and when one ends. */
export class LiveMeasuring {
  readonly #clock: ProcessClock;
  readonly #tell: (id: string, measure: LiveMeasure) => void;
  readonly #lanes = new Map<string, Measured>();

  constructor(clock: ProcessClock, tell: (id: string, measure: LiveMeasure) => void) {
    this.#clock = clock;
    this.#tell = tell;
  }

  /** A stream of a lane begins. */
  begin(id: string, measure: () => LiveMeasure): void {
    const lane = this.#lanes.get(id);
    if (lane !== undefined) {
      lane.streams += 1;
      return;
    }
    const begun: Measured = { streams: 1, measure, callOff: () => undefined };
    this.#lanes.set(id, begun);
    const tick = (): void => {
      begun.callOff = this.#clock.after(everyMs, () => {
        this.#tell(id, begun.measure());
        tick();
      });
    };
    tick();
  }

  /** A stream of a lane ended: what it did since the last second must not be lost. */
  end(id: string): void {
    const lane = this.#lanes.get(id);
    if (lane === undefined) return;
    this.#tell(id, lane.measure());
    lane.streams -= 1;
    if (lane.streams > 0) return;
    lane.callOff();
    this.#lanes.delete(id);
  }
}
