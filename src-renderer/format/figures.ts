const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

export const countText = (count: number): string => whole.format(count);

const tenths = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Passenger car units. */
export const pcuText = (pcu: number): string => tenths.format(pcu);

/** One decimal below 100: the eye compares 14.6 with 15, and nobody reads tenths of 240. */
export const rateText = (fps: number): string => (fps < 99.95 ? fps.toFixed(1) : fps.toFixed(0));

/** Of a rate that a source promises: `15`, `29.97`. */
export const nominalRateText = (fps: number): string => String(Number(fps.toFixed(2)));

/** @param share 0..1; never `100 %` before the end */
export const percentText = (share: number): string =>
  `${share >= 1 ? 100 : Math.min(99, Math.floor(share * 100))} %`;

export const bytesText = (bytes: number): string =>
  bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.round(bytes / 1e6)} MB`;
