/**
 * Proof strips: for every counting line a time-space picture, the pixels along the line with one column
 * an analysed frame, so that every road user that crosses is a shape. Counted crossings are marks on it,
 * and a person corrects them; what the machine counted stays beside what the person says.
 *
 * Recorded by the analysis process (`proof-recorded`), kept by main, shown and corrected in a window.
 */
import * as z from 'zod';
import type { VehicleColour } from '../domain/appearance/vehicle-colour';
import { roadUserClasses, type RoadUserClass } from '../domain/detection/road-user';
import type { Direction } from '../domain/lines/counting-line';

/** A stretch of a strip, as it is recorded: some seconds, so that a crash loses no more. */
export interface ProofPiece {
  readonly lineId: string;
  /** Where the line lay, by `lineShape`: one that was moved has strips of its own. */
  readonly shape: string;
  /** Media time of every column, oldest first; they need not be evenly spaced. */
  readonly times: readonly number[];
  /** One column a time, `height` pixels from the line's first point (top) to its last one (bottom). */
  readonly image: Uint8Array<ArrayBuffer>;
  readonly mediaType: 'image/webp' | 'image/jpeg';
  readonly height: number;
}

/** A small picture of a road user at its crossing. */
export interface CrossingPicture {
  readonly lineId: string;
  readonly track: number;
  readonly mediaTimeMs: number;
  readonly image: Uint8Array<ArrayBuffer>;
  readonly mediaType: 'image/webp' | 'image/jpeg';
}

/** What tells one crossing from another, also after its line's crossings were counted anew. */
export const crossingKeySchema = z.strictObject({
  lineId: z.string().min(1).max(200),
  direction: z.enum(['forward', 'backward']),
  track: z.int(),
  mediaTimeMs: z.number(),
});
export type CrossingKey = z.infer<typeof crossingKeySchema>;

const roadUser = z.enum(roadUserClasses);
const mediaTimeMs = z.number();

/** What a person says of one line's crossings. */
export const correctionSchema = z.discriminatedUnion('kind', [
  /** The machine missed one. */
  z.strictObject({
    kind: z.literal('add'),
    mediaTimeMs,
    direction: z.enum(['forward', 'backward']),
    class: roadUser,
    /** Where on the line, 0 its first point, 1 its last. */
    position: z.number().min(0).max(1),
  }),
  /** The machine counted what was none. */
  z.strictObject({ kind: z.literal('delete'), crossing: crossingKeySchema }),
  z.strictObject({ kind: z.literal('reclass'), crossing: crossingKeySchema, class: roadUser }),
]);
export type Correction = z.infer<typeof correctionSchema>;

const place = { cameraId: z.string().min(1).max(200), lineId: z.string().min(1).max(200) };

/** Commands of a window, see `console-command`. */
export const proofCommands = [
  /** Answers `ProofStrip`: what is kept of a stretch of media time. */
  z.strictObject({
    kind: z.literal('get-proof'),
    ...place,
    fromMs: z.number(),
    toMs: z.number(),
  }),
  /** Answers `CrossingCrop`. */
  z.strictObject({
    kind: z.literal('get-crossing-picture'),
    cameraId: place.cameraId,
    crossing: crossingKeySchema,
  }),
  /** Answers the id of the correction. A second one of the same crossing takes the place of the first. */
  z.strictObject({ kind: z.literal('correct-count'), ...place, correction: correctionSchema }),
  z.strictObject({
    kind: z.literal('withdraw-correction'),
    ...place,
    correctionId: z.string().min(1).max(200),
  }),
  /** A person looked at all of a bin, whether or not there was something to correct. */
  z.strictObject({
    kind: z.literal('set-bin-checked'),
    ...place,
    binStart: z.number(),
    checked: z.boolean(),
  }),
] as const;

export interface ProofMark {
  /** Of a crossing that a person added: the id of the correction. */
  readonly id: string;
  /** Absent: a person added it. */
  readonly crossing?: CrossingKey;
  readonly mediaTimeMs: number;
  readonly direction: Direction;
  /** As counted, a person's word included. */
  readonly class: RoadUserClass;
  /** Where on the line, 0 its first point, 1 its last. */
  readonly position: number;
  readonly uncertain?: boolean;
  /** Absent: the track has not ended, nobody can say, or its class has none. */
  readonly colour?: VehicleColour;
  /** What a person said of it; absent: nothing. */
  readonly correction?: {
    readonly id: string;
    readonly kind: Correction['kind'];
    /** Of the machine, where a person said another class. */
    readonly machineClass?: RoadUserClass;
  };
}

/** How far one bin of a line was checked. */
export interface ProofBin {
  /** Epoch ms. */
  readonly start: number;
  readonly end: number;
  /** Crossings that the machine counted. */
  readonly machine: number;
  /** Crossings with every correction; absent: nobody checked this bin. */
  readonly checked?: number;
  /**
   * In percent: crossings on which machine and person agree (there, and of the same class), of all that
   * either has; absent: nobody checked, or there is none.
   */
  readonly agreement?: number;
}

/** What `get-proof` answers. */
export interface ProofStrip {
  readonly pieces: readonly Omit<ProofPiece, 'lineId' | 'shape'>[];
  readonly marks: readonly ProofMark[];
  readonly bins: readonly ProofBin[];
  /** Of all that is kept of the line; absent: nothing is. */
  readonly extent?: { readonly fromMs: number; readonly toMs: number };
  /** Epoch ms of media time 0. */
  readonly start: number;
  readonly relativeTime: boolean;
}

export interface CrossingCrop {
  /** Absent: none was kept. */
  readonly image?: Uint8Array<ArrayBuffer>;
  readonly mediaType?: ProofPiece['mediaType'];
}

export interface ProofAnswers {
  'get-proof': ProofStrip;
  'get-crossing-picture': CrossingCrop;
  'correct-count': { readonly correctionId: string };
}
