import type { DetectedFrame } from '../../src-workers/domain/frame-result';
import { intervalOf } from '../decoders/filter-graph';

/** The first frame of every interval of a rate: those that a decoder would have chosen. */
export async function* chosenFrames(
  frames: AsyncIterable<DetectedFrame>,
  fps: number | 'source',
): AsyncGenerator<DetectedFrame> {
  let before = Number.NaN;
  for await (const frame of frames) {
    if (fps !== 'source') {
      const interval = intervalOf(frame.mediaTime / 1000, fps);
      if (interval === before) continue;
      before = interval;
    }
    yield frame;
  }
}

/** The lower one of the rate that is wanted and the one that there is. */
export function lowerFps(wanted: number | 'source', there: number | 'source'): number | 'source' {
  if (wanted === 'source') return there;
  return there === 'source' ? wanted : Math.min(wanted, there);
}
