import type { StreamEnd } from '../contracts/analysis';
import { framesPerMessage } from '../contracts/ingest';
import type { Detection } from '../domain/detection/detection';
import type { DetectedFrame } from '../domain/frame-result';
import { milliseconds } from '../domain/units';
import type { FrameInput } from '../ingest/frame-input';
import type { FairTurns } from './fair-turns';
import type { PauseGate } from './pause-gate';

export interface FileStreamParts {
  readonly input: FrameInput;
  readonly detector: { detect(frame: Uint8Array): Promise<readonly Detection[]> };
  readonly turns: FairTurns;
  readonly gate: PauseGate;
  /** Added to the video's own times. */
  readonly offsetMs: number;
  readonly onFrames: (frames: readonly DetectedFrame[]) => void;
}

/** Detects on every frame of a video, or of a lane's share of it, in the order of the decoder. */
export async function runFileStream(
  { input, detector, turns, gate, offsetMs, onFrames }: FileStreamParts,
  ended: Promise<unknown>,
): Promise<StreamEnd> {
  let frames: DetectedFrame[] = [];
  for (;;) {
    if (gate.paused) {
      // What was detected must not wait for the rest of its message.
      if (frames.length > 0) onFrames(frames);
      frames = [];
      await gate.pass(ended);
    }
    const frame = await input.next();
    if (frame === undefined) break;
    const mediaTime = milliseconds(frame.mediaTime + offsetMs);
    const detections = await turns.take(() => detector.detect(frame.bytes));
    frame.release();
    frames.push({ mediaTime, detections });
    if (frames.length < framesPerMessage) continue;
    onFrames(frames);
    frames = [];
  }
  if (frames.length > 0) onFrames(frames);
  const { dropped, complete } = input.stats();
  return { dropped, complete };
}
