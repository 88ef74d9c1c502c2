/** What became of one video of a survey. */
export interface VideoOutcome {
  /** Frames that were analysed. */
  readonly frames: number;
  /** Frames that an earlier video had shown already. */
  readonly skipped: number;
  /** Survey time of its first frame, in ms. */
  readonly offsetMs: number;
  /** What went wrong on the way, in a sentence each. */
  readonly warnings: readonly string[];
}
