import type { Detection } from '../detection/detection';
import { iou } from '../geometry/box';

/** Boxes of two detectors on the same frames. */
export interface BoxTotals {
  readonly frames: number;
  readonly first: number;
  readonly second: number;
  /** Pairs that overlap: as many of the first as of the second. */
  readonly both: number;
  /** Of these, those with one class in both. */
  readonly sameClass: number;
}

/** As COCO's AP50: from here on two boxes show the same thing. */
export const sameBoxIou = 0.5;

/** Gathers frame by frame how far the boxes of two detectors are the same, whatever their classes. */
export class BoxAgreement {
  readonly #overlap: number;
  #totals = { frames: 0, first: 0, second: 0, both: 0, sameClass: 0 };

  constructor(overlap = sameBoxIou) {
    this.#overlap = overlap;
  }

  get totals(): BoxTotals {
    return { ...this.#totals };
  }

  /** One frame. Boxes are paired one to one, those that overlap most first. */
  add(first: readonly Detection[], second: readonly Detection[]): void {
    const candidates = first
      .flatMap((one) => second.map((other) => ({ one, other, shared: iou(one.box, other.box) })))
      .filter(({ shared }) => shared >= this.#overlap)
      .sort((a, b) => b.shared - a.shared);
    const taken = new Set<Detection>();
    for (const { one, other } of candidates) {
      if (taken.has(one) || taken.has(other)) continue;
      taken.add(one).add(other);
      this.#totals.both += 1;
      if (one.class === other.class) this.#totals.sameClass += 1;
    }
    this.#totals.frames += 1;
    this.#totals.first += first.length;
    this.#totals.second += second.length;
  }
}
