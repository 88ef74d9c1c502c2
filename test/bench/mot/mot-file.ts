import { readFileSync } from 'node:fs';

/** One line of a file in MOT Challenge format: `frame,id,left,top,width,height,confidence,...`. */
export interface MotBox {
  /** From 1. */
  readonly frame: number;
  /** -1 where the line is a detection. */
  readonly id: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly confidence: number;
}

export function parseMot(text: string): MotBox[] {
  const boxes: MotBox[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const [frame, id, left, top, width, height, confidence = 1] = line.split(',').map(Number);
    if (
      frame === undefined ||
      id === undefined ||
      left === undefined ||
      top === undefined ||
      width === undefined ||
      height === undefined ||
      [frame, id, left, top, width, height, confidence].some(Number.isNaN)
    )
      throw new Error(`not a line of a MOT file: ${line}`);
    boxes.push({ frame, id, left, top, width, height, confidence });
  }
  return boxes;
}

export const readMot = (path: string): MotBox[] => parseMot(readFileSync(path, 'utf8'));
