import type { MotBox } from './mot-file';

/** One frame: ids are indices from 0, `similarity[i][j]` is the IoU of truth i and tracked j. */
export interface PairedFrame {
  readonly truth: readonly number[];
  readonly tracked: readonly number[];
  readonly similarity: readonly (readonly number[])[];
}

export interface PairedSequence {
  readonly frames: readonly PairedFrame[];
  readonly truthIds: number;
  readonly trackedIds: number;
  readonly truthBoxes: number;
  readonly trackedBoxes: number;
}

const overlap = (a: MotBox, b: MotBox): number => {
  const w = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const h = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  if (w <= 0 || h <= 0) return 0;
  return (w * h) / (a.width * a.height + b.width * b.height - w * h);
};

const byFrame = (boxes: readonly MotBox[]): Map<number, MotBox[]> => {
  const frames = new Map<number, MotBox[]>();
  for (const box of boxes) {
    const frame = frames.get(box.frame);
    if (frame) frame.push(box);
    else frames.set(box.frame, [box]);
  }
  return frames;
};

const indexOfIds = (boxes: readonly MotBox[]): Map<number, number> => {
  const index = new Map<number, number>();
  for (const { id } of boxes) if (!index.has(id)) index.set(id, index.size);
  return index;
};

/** Brings truth and tracked boxes together frame by frame. */
export function pairSequence(truth: readonly MotBox[], tracked: readonly MotBox[]): PairedSequence {
  const truthIndex = indexOfIds(truth);
  const trackedIndex = indexOfIds(tracked);
  const truthFrames = byFrame(truth);
  const trackedFrames = byFrame(tracked);
  const numbers = [...new Set([...truthFrames.keys(), ...trackedFrames.keys()])].sort(
    (a, b) => a - b,
  );
  const frames = numbers.map((number): PairedFrame => {
    const t = truthFrames.get(number) ?? [];
    const p = trackedFrames.get(number) ?? [];
    return {
      truth: t.map((b) => truthIndex.get(b.id) as number),
      tracked: p.map((b) => trackedIndex.get(b.id) as number),
      similarity: t.map((a) => p.map((b) => overlap(a, b))),
    };
  });
  return {
    frames,
    truthIds: truthIndex.size,
    trackedIds: trackedIndex.size,
    truthBoxes: truth.length,
    trackedBoxes: tracked.length,
  };
}
