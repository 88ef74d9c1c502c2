import type { LiveMeasure } from '../contracts/analysis';
import type { ProcessClock } from './process-clock';

const everyMs = 1000;

/** A live lane. */
export interface MeasuredLane {
  /** Since the last time. */
  measure(): LiveMeasure;
}

interface Measured {
  streams: number;
  callOff: () => void;
}

/** Tells how live lanes are doing: once a second while a stream runs, and when one ends. */
export class LiveMeasuring {
  readonly #clock: ProcessClock;
  readonly #tell: (id: string, measure: LiveMeasure) => void;
  /** By lane and not by its name: one that was closed may still be ending when the next one begins. */
  readonly #lanes = new Map<MeasuredLane, Measured>();

  constructor(clock: ProcessClock, tell: (id: string, measure: LiveMeasure) => void) {
    this.#clock = clock;
    this.#tell = tell;
  }

  /** A stream of a lane begins. */
  begin(id: string, lane: MeasuredLane): void {
    const measured = this.#lanes.get(lane);
    if (measured !== undefined) {
      measured.streams += 1;
      return;
    }
    const begun: Measured = { streams: 1, callOff: () => undefined };
    this.#lanes.set(lane, begun);
    const tick = (): void => {
      begun.callOff = this.#clock.after(everyMs, () => {
        this.#tell(id, lane.measure());
        tick();
      });
    };
    tick();
  }

  /** A stream of a lane ended: what it did since the last second must not be lost. */
  end(id: string, lane: MeasuredLane): void {
    const measured = this.#lanes.get(lane);
    if (measured === undefined) return;
    this.#tell(id, lane.measure());
    measured.streams -= 1;
    if (measured.streams > 0) return;
    measured.callOff();
    this.#lanes.delete(lane);
  }
}
