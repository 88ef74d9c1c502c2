/**
 * Roadglass's own file of detections: what a detector saw, so that everything behind it can be
 * repeated without it. JSON lines, gzip-compressed where the name ends in `.gz`:
 *
 *   {"roadglass":"detections","version":1,"picture":[352,288],"model":{...},"videos":[{...},...]}
 *   {"video":0}                                    its frames follow
 *   {"t":40,"d":[["car",0.912,10.5,20,33.25,41.5],...],"c":"r..."}
 *   {"end":{"frames":275,"warnings":[]}}           absent: the file was cut short
 *
 * `t` is media time in ms, from the video's start, to the microsecond. A detection is class, score
 * and box (left, top, right, bottom) in pixels of `picture`, which is the first video's. `c` is what was
 * seen of their colours, a letter each (`lookLetters`); absent: nobody looked at this frame.
 */
import * as z from 'zod';
import { roadUserClasses, type RoadUserClass } from '../domain/detection/road-user';

export const detectionFileVersion = 1;

/** Longer than any recorder's file. A time beyond it is a mistake that would fill reports with empty bins. */
export const longestVideoMs = 100 * 3_600_000;

/** No codec has larger pictures, and no box of a road user lies further out of one. */
export const mostPixels = 65_536;

const side = z.int().min(1).max(mostPixels);
const size = z.tuple([side, side]);
const share = z.number().min(0).max(1);

const video = z.object({
  /** File name without folders. */
  name: z.string().min(1),
  bytes: z.number().nonnegative(),
  picture: size,
  codec: z.string(),
  interlaced: z.boolean(),
  /** Frames per second as the container says. */
  frameRate: z.number().positive().exactOptional(),
  durationMs: z.number().min(0).max(longestVideoMs).exactOptional(),
  /** ISO 8601, when the container says when it was made. */
  creationTime: z.string().exactOptional(),
});

export const detectionFileHeadSchema = z.object({
  roadglass: z.literal('detections'),
  version: z.literal(detectionFileVersion),
  picture: size,
  analysisFps: z.union([z.number().positive(), z.literal('source')]),
  model: z.object({
    id: z.string().min(1),
    title: z.string(),
    licence: z.string(),
    layout: z.string(),
    /** Absent: nobody knows the model's file. */
    sha256: z.string().exactOptional(),
    /** Width and height of the model's input; 0 where nobody knows them. */
    input: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
    /** What it can see at all; others are absent in reports, not zero. */
    classes: z.array(z.enum(roadUserClasses)),
    thresholds: z.object({ low: share, high: share, newTrack: share, nmsIou: share }),
  }),
  videos: z.array(video).min(1),
});
export type DetectionFileHead = z.infer<typeof detectionFileHeadSchema>;
export type DetectionFileVideo = DetectionFileHead['videos'][number];

export const detectionFileEndSchema = z.object({
  frames: z.int().nonnegative(),
  /** What went wrong on the way, in a sentence each. */
  warnings: z.array(z.string()),
});
export type DetectionFileEnd = z.infer<typeof detectionFileEndSchema>;

/** Class, score, left, top, right, bottom. */
export type FiledDetection = readonly [RoadUserClass, number, number, number, number, number];

export type DetectionFileLine =
  | DetectionFileHead
  | { readonly video: number }
  | { readonly t: number; readonly d: readonly FiledDetection[]; readonly c?: string }
  | { readonly end: DetectionFileEnd };
