/** The machine's time: for what people read, and for how often they are told. Figures never use it. */
export interface EngineClock {
  /** Epoch ms. */
  now(): number;
  /** Calls once after so many ms; returns a function that calls it off. */
  after(ms: number, call: () => void): () => void;
}

export const systemClock: EngineClock = {
  now: () => Date.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};
