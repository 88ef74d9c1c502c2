/**
 * The boundary between main and an analysis process. Commands go down, events come up. A process
 * holds two kinds of things, each with an id of main's:
 *
 * A lane detects: it has a detector and a socket that a decoder writes frames to.
 *   begin-video -> video-ready                 a detector whose input fits the picture
 *   open-stream -> stream-opened -> frames-detected*, stream-ended
 *   close-lane  -> lane-closed
 *
 * A camera analyses what its lanes detected, in the order of media time.
 *   open-camera -> camera-opened
 *   analyse     -> frames-analysed
 *   close-camera -> camera-closed
 *
 * A file's frames are dealt out to lanes in several processes, because a detector runs best on one
 * thread. A live camera has one lane, in the process and under the id of the camera itself:
 *   begin-video -> video-ready, open-camera -> camera-opened
 *   open-stream (live) -> stream-opened -> (frames-analysed | live-measured)*, stream-ended
 * its frames go from the lane to the camera without a message. While one live stream runs another
 * may be opened: the first frame of the new one ends the old one.
 *
 * A camera of a file may be played: the process keeps where its tracks were (`keepTracks`) and
 * shows them on pictures that a decoder of their own delivers at the speed of a person.
 *   open-playback -> playback-opened -> playback-moved*
 *   finish-camera -> camera-finished    its tracks end as with close-camera, and it can be played on
 *
 * A camera of a file may have pictures: small ones of all its frames, in their order, from the decoder
 * of its lanes. Its background subtraction and its proof strips are made of them; a frame that is
 * analysed waits for its picture. A live camera takes them from the frames of its lane.
 *   open-pictures -> pictures-opened -> pictures-ended
 *
 *   set-shapes -> shapes-set            from the next frame on
 *   watch-camera (with a port)          frames by `frame-port`, until the port closes
 *   set-blurred                         no answer; of the whole process: what is kept is blurred or not
 *   pause-lane                          no answer; the decoder waits while a lane is paused
 * Anything may be answered by `failed` instead.
 */
import * as z from 'zod';
import { roadUserClasses } from '../domain/detection/road-user';
import type { DetectedFrame } from '../domain/frame-result';
import { normalisedPoint } from '../domain/geometry/point';
import { milliseconds } from '../domain/units';
import { zoneKinds } from '../domain/zones/zone';
import { pictureTargetSchema } from './decode-target';
import { zoneSettingsSchema } from './zone-settings';

export type * from './analysis-event';

const point = z
  .object({ x: z.number(), y: z.number() })
  .transform(({ x, y }) => normalisedPoint(x, y));
const classes = z.array(z.enum(roadUserClasses)).exactOptional();
const shape = { id: z.string(), name: z.string(), points: z.array(point), classes };
const zone = z.object({
  ...shape,
  kind: z.enum(zoneKinds),
  settings: zoneSettingsSchema.exactOptional(),
});
const picture = z.object({ width: z.int().positive(), height: z.int().positive() });
const frames = z.custom<readonly DetectedFrame[]>((value) => Array.isArray(value));

const flow = z.object({ id: z.string(), name: z.string(), from: z.string(), to: z.string() });
/** What is drawn on a camera's picture. Main checked the project; here only the form is checked. */
export const shapesSchema = z.object({
  lines: z.array(z.object(shape)),
  zones: z.array(zone),
  /** From one of them to another; absent: none. */
  flows: z.array(flow).exactOptional(),
});
export type CameraShapes = z.infer<typeof shapesSchema>;

export const detectionSettingsSchema = z.object({
  model: z.object({
    file: z.string(),
    /** A model manifest; absent: the file's layout is recognised. */
    manifest: z.unknown().optional(),
  }),
  /** Threads of one detector run. */
  threads: z.int().positive(),
  /** For the regions of interest: the picture is cropped to them. */
  zones: z.array(zone),
  /** What the model's classes count as, by its own names; absent: as its manifest has them. */
  classMap: z.record(z.string(), z.enum([...roadUserClasses, 'ignored'])).exactOptional(),
});
export type DetectionSettings = z.infer<typeof detectionSettingsSchema>;

export const analysisSettingsSchema = z.object({
  /** The picture in whose pixels detections are. */
  picture,
  shapes: shapesSchema,
  referencePoint: z.enum(['bottom-centre', 'centre']),
  hysteresisPercent: z.number().nonnegative(),
  tracker: z.object({
    lowThreshold: z.number(),
    highThreshold: z.number(),
    newTrackThreshold: z.number(),
    matchCost: z.number(),
    lostBudget: z.number().transform(milliseconds),
    confirmAfterHits: z.int(),
  }),
  /** Keeps where tracks were at every frame, for playback. */
  keepTracks: z.boolean().exactOptional(),
  /** Points of the picture (0..1) on the ground; zone pixels are weighted by the ground they show. */
  calibration: z
    .array(z.object({ picture: point, groundMetres: z.object({ x: z.number(), y: z.number() }) }))
    .exactOptional(),
  /** Finds what of a picture is not background, where pictures come. Absent: no. */
  background: z.boolean().exactOptional(),
  /** Looks at the colours of vehicles, where pictures come. Absent: no. */
  colours: z.boolean().exactOptional(),
  /** Records proof strips of the lines, and pictures of crossings. Absent: no. */
  proof: z.boolean().exactOptional(),
});
export type AnalysisSettings = z.infer<typeof analysisSettingsSchema>;

/**
 * Whether pictures are compared with a background. Of a file that is played zones may be drawn later, and
 * are measured with what was found before.
 */
export const wantsBackground = ({
  background,
  keepTracks,
  shapes,
}: Pick<AnalysisSettings, 'background' | 'keepTracks' | 'shapes'>): boolean =>
  background === true && (keepTracks === true || shapes.zones.some(({ kind }) => kind === 'zone'));

const id = z.string();
const stream = z.int().positive();

export const analysisCommandSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('begin-video'),
    id,
    settings: detectionSettingsSchema,
    picture,
    /** Detections are given in the pixels of this picture: the first video's of a survey. */
    space: picture,
  }),
  z.object({
    kind: z.literal('open-stream'),
    id,
    /** Main's number for the stream: two of a live camera may run at once. */
    stream,
    /** `file`: nothing is dropped, the decoder waits. `live`: the newest frame counts. */
    mode: z.enum(['file', 'live']),
    /**
     * Of a file: added to the stream's media time, where the video lies in the survey. Of a live
     * camera: the epoch ms of its media time 0; where its first frame lies is taken from the clock,
     * and frames keep their own distances from there on.
     */
    offsetMs: z.number(),
    /** Also receive JPEG previews. */
    preview: z.boolean().exactOptional(),
  }),
  z.object({ kind: z.literal('pause-lane'), id, paused: z.boolean() }),
  /**
   * No more frames will come: ends a stream to which the decoder never connected, and a pause, so that
   * the frames that are there do not wait for ever.
   */
  z.object({ kind: z.literal('decoder-exited'), id, stream }),
  z.object({ kind: z.literal('close-lane'), id }),
  /** A camera that is open begins anew; its watchers stay, and its playback waits for the frames. */
  z.object({ kind: z.literal('open-camera'), id, settings: analysisSettingsSchema }),
  z.object({ kind: z.literal('analyse'), id, frames }),
  z.object({
    kind: z.literal('open-pictures'),
    id,
    /** Main's number for the stream; a later one takes the place of the one before. */
    stream,
    target: pictureTargetSchema,
    /** As that of the lanes' streams. */
    offsetMs: z.number(),
    /** Pictures that may lie ready: more than the frames that the lanes may hold back. */
    slots: z.int().positive(),
    /** Only of the first frame in each stretch of this length of survey time; absent: of every frame. */
    everyMs: z.number().positive().exactOptional(),
    /** Frames up to this media time were analysed before: nobody will ask for their pictures. */
    afterMs: z.number().exactOptional(),
    /** Only strips are recorded: the frames were analysed before, and `analyse` does not come. */
    stripsOnly: z.boolean().exactOptional(),
  }),
  /** No more pictures will come of this stream. */
  z.object({ kind: z.literal('pictures-exited'), id, stream }),
  /** Of all cameras of the process, from the next picture on: faces and plates become unreadable. */
  z.object({ kind: z.literal('set-blurred'), id, blurred: z.boolean() }),
  z.object({ kind: z.literal('set-shapes'), id, shapes: shapesSchema }),
  /** No frame will follow; what was kept for playback stays until `close-camera`. */
  z.object({ kind: z.literal('finish-camera'), id }),
  z.object({ kind: z.literal('close-camera'), id }),
  /** Comes with one port; `watch` is main's name for it. */
  z.object({ kind: z.literal('watch-camera'), id, watch: z.string() }),
  /**
   * A decoder that writes previews alone, from somewhere in the file, will connect. It replaces the
   * one before. Frames before `fromMs` are not shown.
   */
  z.object({
    kind: z.literal('open-playback'),
    id,
    fromMs: z.number(),
    /** Show the first frame, then wait for `control-playback`. */
    playing: z.boolean(),
    speed: z.number().positive(),
  }),
  z.object({
    kind: z.literal('control-playback'),
    id,
    playing: z.boolean(),
    speed: z.number().positive(),
    /** Show so many frames more, then wait. */
    steps: z.int().nonnegative(),
  }),
]);
export type AnalysisCommand = z.infer<typeof analysisCommandSchema>;
export type AnalysisCommandOf<Kind extends AnalysisCommand['kind']> = Extract<
  AnalysisCommand,
  { kind: Kind }
>;
