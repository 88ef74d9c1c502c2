import { frameBytes } from '../../contracts/decode-target';
import type { Detector } from '../detector';

export interface FrameCost {
  readonly frames: number;
  /** From the raw frame to its detections. */
  readonly medianMs: number;
  /** Of all threads of the process, per frame. */
  readonly cpuMs: number;
}

/** Enough for a steady median; a slow model must not keep a person waiting. */
const frames = 30;
const fewestFrames = 5;
const patienceMs = 10_000;

/** What one frame costs a loaded detector. Its first runs are slower and do not count. */
export async function frameCost(detector: Detector): Promise<FrameCost> {
  // A pattern without road users: reading the outputs costs next to nothing in either case.
  const frame = new Uint8Array(frameBytes(detector.target)).map((_, i) => (i * 7 + (i >> 9)) & 255);
  for (let i = 0; i < 3; i++) await detector.detect(frame);
  const times: number[] = [];
  const [start, before] = [performance.now(), process.cpuUsage()];
  while (
    times.length < frames &&
    (times.length < fewestFrames || performance.now() - start < patienceMs)
  ) {
    const begun = performance.now();
    await detector.detect(frame);
    times.push(performance.now() - begun);
  }
  const { user, system } = process.cpuUsage(before);
  const sorted = [...times].sort((a, b) => a - b);
  return {
    frames: times.length,
    medianMs: sorted[sorted.length >> 1] ?? 0,
    cpuMs: (user + system) / 1000 / times.length,
  };
}
