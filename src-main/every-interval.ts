/** Calls back again and again; returns what ends it. */
export type Every = (ms: number, callback: () => void) => () => void;

export const everyInterval: Every = (ms, callback) => {
  const timer = setInterval(callback, ms);
  return () => clearInterval(timer);
};
