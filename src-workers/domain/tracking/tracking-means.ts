/**
 * What the tracker does beyond ByteTrack. All of it is on; each can be left out, to measure what it is
 * worth (`npm run bench -- dense`).
 */
export interface TrackingMeans {
  /** Boxes reach further where a prediction is uncertain (`association.ts`), at most so many sizes. */
  readonly largestBuffer: number;
  /** A new track begins with the motion that is usual at its place (`motion-field.ts`). */
  readonly usualMotion: boolean;
  /** A detection inside a better one starts no track (`second-look.ts`). */
  readonly secondLooks: boolean;
  /** Nor does a part of what a confirmed track has just been seen as. */
  readonly knownLooks: boolean;
  /** A track that was just lost goes on with a newcomer around or inside it (`changed-look.ts`). */
  readonly changedLooks: boolean;
  /** Crossings before the confirmation count. */
  readonly earlierPoints: boolean;
  /** How long a track that is not confirmed may be unseen, ms: one frame at 10 frames/s, two at 15. */
  readonly tentativeBudgetMs: number;
}

export const allMeans: TrackingMeans = {
  // With more, everything would reach everything after a second unseen.
  largestBuffer: 1,
  usualMotion: true,
  secondLooks: true,
  changedLooks: true,
  knownLooks: true,
  earlierPoints: true,
  tentativeBudgetMs: 200,
};
