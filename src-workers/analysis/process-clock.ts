import { epochNow } from '../ingest/epoch-clock';

/** The machine's time, for what people look at. Figures never depend on it. */
export interface ProcessClock {
  /** Epoch ms with fractions. */
  now(): number;
  /** Calls once after so many ms; returns a function that calls it off. */
  after(ms: number, call: () => void): () => void;
}

export const processClock: ProcessClock = {
  now: epochNow,
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};
