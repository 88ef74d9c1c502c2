import type { Correction } from '../../src-workers/contracts/proof';

/** What is told to main when a person corrects a line. */
export type CorrectionStep =
  | { readonly kind: 'correct'; readonly correction: Correction; readonly replaces?: string }
  | { readonly kind: 'withdraw'; readonly correctionId: string }
  | { readonly kind: 'check-bin'; readonly binStart: number; readonly checked: boolean };

/** One thing that a person did, as the steps that take it back, in their order. */
export type UndoMark = readonly CorrectionStep[];

/** So many can be taken back; the oldest is forgotten. */
export const undoMarks = 100;

/** What a person corrected on one line since it is shown, newest last. */
export class CorrectionHistory {
  private marks: readonly UndoMark[] = [];

  get size(): number {
    return this.marks.length;
  }

  push(mark: UndoMark): void {
    if (mark.length > 0) this.marks = [...this.marks, mark].slice(-undoMarks);
  }

  /** The newest one, which is forgotten. */
  pop(): UndoMark | undefined {
    const last = this.marks.at(-1);
    this.marks = this.marks.slice(0, -1);
    return last;
  }

  /** What was withdrawn came back, under another id: older marks mean that one. */
  renamed(before: string, after: string): void {
    this.marks = this.marks.map((mark) =>
      mark.map((step) => {
        if (step.kind === 'withdraw' && step.correctionId === before)
          return { ...step, correctionId: after };
        return step.kind === 'correct' && step.replaces === before
          ? { ...step, replaces: after }
          : step;
      }),
    );
  }
}
