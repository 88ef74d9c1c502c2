/** How the strip's canvas is divided, in CSS pixels from its top: the strip, the time axis, the bins. */
export interface StripLayout {
  readonly width: number;
  /** Of the picture of the road. */
  readonly stripHeight: number;
  readonly axisTop: number;
  readonly binsTop: number;
  readonly height: number;
}

export const axisHeight = 20;
export const binsHeight = 19;

export const layoutOf = (width: number, height: number): StripLayout => {
  const stripHeight = Math.max(0, height - axisHeight - binsHeight);
  return {
    width,
    stripHeight,
    axisTop: stripHeight,
    binsTop: stripHeight + axisHeight,
    height,
  };
};
