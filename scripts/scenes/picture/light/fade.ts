/** What the camera gives at a moment while a light goes out, as factors of what it gives otherwise. */
export interface Fade {
  /** Of the sun: clouds pass in front of it. */
  readonly sun: number;
  /** Of the exposure: the camera follows what it sees, but late and not all the way. */
  readonly exposure: number;
}

export interface DarkSpan {
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** A cloud's edge passes. */
const edgeSeconds = 0.35;
/** By day a thick cloud leaves so much of the light. */
const leftOfTheLight = 0.4;
/** A camera's exposure control: how long it takes, and how much of a change it makes up for. */
const controlSeconds = 1.4;
const controlGain = 0.65;

const edge = (seconds: number): number => Math.min(1, Math.max(0, seconds / edgeSeconds));
const followed = (seconds: number): number =>
  seconds <= 0 ? 0 : 1 - Math.exp(-seconds / controlSeconds);

/** By day: the picture falls dark at once, then recovers; when the sun is back it is too bright first. */
export function fadeAt(seconds: number, spans: readonly DarkSpan[]): Fade {
  let dark = 0;
  let control = 0;
  for (const { startSeconds, endSeconds } of spans) {
    dark += edge(seconds - startSeconds) - edge(seconds - endSeconds);
    control += followed(seconds - startSeconds) - followed(seconds - endSeconds);
  }
  const light = leftOfTheLight ** dark;
  return { sun: 1 - dark, exposure: light * leftOfTheLight ** (-controlGain * control) };
}
