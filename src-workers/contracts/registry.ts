/** The registry of cameras and models: what a person says of them, tries and compares. */
import * as z from 'zod';
import { roadUserClasses } from '../domain/detection/road-user';
import { cameraServices } from './camera-service';
import type { FailureData } from './errors';
import type { ModelVerdict } from './model-verdict';
import { preferencesChangeSchema, type Preferences } from './preferences';

const cameraId = z.string().min(1).max(200);
const path = z.string().min(1).max(32_768);
const share = z.number().min(0).max(1);

/**
 * How a camera is analysed; each takes effect on the running analysis. Forms are drawn from titles,
 * descriptions and bounds. Null: back to the default.
 */
export const analysisChoicesSchema = z.strictObject({
  analysisFps: z
    .union([z.number().min(1).max(60), z.literal('source')])
    .exactOptional()
    .meta({
      title: 'Analysis rate',
      description: 'Frames per second that are analysed; “source”: every one.',
    }),
  referencePoint: z.enum(['bottom-centre', 'centre']).exactOptional().meta({
    title: 'Reference point',
    description: 'The point of a box that crosses lines and lies in zones.',
  }),
  hysteresisPercent: z.number().min(0).max(20).exactOptional().meta({
    title: 'Crossing distance (%)',
    description:
      'Of the picture’s diagonal: so far from a line on both sides a road user has to have been.',
  }),
  density: z.boolean().exactOptional().meta({
    title: 'Measure density',
    description: 'Coverage, density and state of zones.',
  }),
  proof: z.boolean().exactOptional().meta({
    title: 'Keep proof strips',
    description: 'A time-space picture of every line.',
  }),
  lowThreshold: share.nullable().exactOptional().meta({
    title: 'Low threshold',
    description: 'Detections from this confidence on keep a track alive.',
  }),
  highThreshold: share.nullable().exactOptional().meta({
    title: 'High threshold',
    description: 'Detections from this confidence on are matched first.',
  }),
  newTrackThreshold: share.nullable().exactOptional().meta({
    title: 'New track threshold',
    description: 'Detections from this confidence on begin a track.',
  }),
  matchCost: share.nullable().exactOptional().meta({
    title: 'Match cost',
    description: 'The highest cost at which a detection is matched with a track.',
  }),
  lostSeconds: z.number().min(0.1).max(30).nullable().exactOptional().meta({
    title: 'Lost-track budget (s)',
    description: 'So long a track is remembered that nothing is seen of.',
  }),
  confirmAfterHits: z.int().min(1).max(30).nullable().exactOptional().meta({
    title: 'Confirmed after',
    description: 'Detections before a track counts.',
  }),
});
export type AnalysisChoices = z.infer<typeof analysisChoicesSchema>;

/** Commands of a window, see `console-command`. */
export const registryCommands = [
  z.strictObject({
    kind: z.literal('set-camera-record'),
    cameraId,
    tags: z.array(z.string().trim().min(1).max(50)).max(20).exactOptional(),
    notes: z.string().max(5000).exactOptional(),
    service: z.enum(cameraServices).exactOptional(),
    /** On the project's plan; null: on none. */
    planPoint: z.tuple([share, share]).nullable().exactOptional(),
  }),
  /** In which the console shows them; ids that are missing keep their order behind the others. */
  z.strictObject({ kind: z.literal('order-cameras'), cameraIds: z.array(cameraId).max(1000) }),
  z.strictObject({
    kind: z.literal('set-analysis-choices'),
    cameraId,
    choices: analysisChoicesSchema,
  }),
  /** By the model's own class names; null: as its manifest has them. */
  z.strictObject({
    kind: z.literal('set-class-map'),
    cameraId,
    classMap: z
      .record(z.string().min(1).max(100), z.enum([...roadUserClasses, 'ignored']))
      .nullable(),
  }),
  /** Tries a source without adding it; answers `ConnectionTest`. */
  z.strictObject({
    kind: z.literal('test-connection'),
    /** Of a camera that is there … */
    cameraId: cameraId.exactOptional(),
    /** … or one that is to be added: a URL (credentials inside, or beside it) or a device. */
    url: z.string().min(1).max(2000).exactOptional(),
    user: z.string().max(200).exactOptional(),
    password: z.string().max(200).exactOptional(),
    device: z.string().min(1).max(1000).exactOptional(),
  }),
  /** Site, time zone, units, side of traffic, default model. */
  z.strictObject({
    kind: z.literal('set-project-facts'),
    site: z.string().max(200).exactOptional(),
    timeZone: z.string().min(1).max(100).exactOptional(),
    speedUnit: z.enum(['kmh', 'mph']).exactOptional(),
    trafficSide: z.enum(['right', 'left']).exactOptional(),
    defaultModel: z.string().min(1).max(32_768).nullable().exactOptional(),
    /** Faces and plates are unreadable in pictures that are kept from now on. */
    blurPictures: z.boolean().exactOptional(),
  }),
  /** Removes every proof strip and picture of a crossing; recordings make theirs anew. */
  z.strictObject({ kind: z.literal('remake-pictures') }),
  /** Asks for a picture of the site. */
  z.strictObject({ kind: z.literal('choose-plan') }),
  /** The same without asking; null: none. */
  z.strictObject({ kind: z.literal('set-plan'), path: path.nullable() }),
  /** Answers `PlanPicture`. */
  z.strictObject({ kind: z.literal('get-plan') }),

  z.strictObject({ kind: z.literal('get-preferences') }),
  z.strictObject({ kind: z.literal('set-preferences'), preferences: preferencesChangeSchema }),

  /** Looks at an ONNX file without using it; answers `ModelJudged`. */
  z.strictObject({ kind: z.literal('judge-model'), path }),
  /** Asks for the file first. */
  z.strictObject({ kind: z.literal('choose-model-to-judge') }),
  /** Runs two detectors over a recorded camera's video; answers `ModelsCompared`. May take long. */
  z.strictObject({
    kind: z.literal('compare-models'),
    cameraId,
    /** Ids of the list, or paths. */
    models: z.tuple([path, path]),
    /** Only so much from the video's start. */
    seconds: z.number().positive().max(3600).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('cancel-comparison') }),

  /** Asks where to: one file with the project, its counts' journals and corrections. */
  z.strictObject({ kind: z.literal('export-backup') }),
  /** Asks for such a file and opens what it holds as a project of its own beside it. */
  z.strictObject({ kind: z.literal('import-backup') }),
  /** Asks where to: logs, versions and settings, without a secret, for whoever helps. */
  z.strictObject({ kind: z.literal('export-support-bundle') }),
  /** Answers `DataFolders`. */
  z.strictObject({ kind: z.literal('get-data-folders') }),
] as const;

export interface ConnectionTest {
  readonly picture: { readonly width: number; readonly height: number };
  readonly codec?: string;
  readonly fps?: number;
  /** A still of it. */
  readonly jpeg: Uint8Array<ArrayBuffer>;
  /** Of opening and reading the first frame, in ms. */
  readonly tookMs: number;
}

export interface PlanPicture {
  /** Absent: the project has none. */
  readonly image?: Uint8Array<ArrayBuffer>;
  readonly mediaType?: string;
}

export interface ModelJudged {
  readonly cancelled: boolean;
  /** Absolute path. */
  readonly file?: string;
  readonly verdict?: ModelVerdict;
  /** Why it cannot be used. */
  readonly refused?: FailureData;
}

export interface ModelsCompared {
  readonly cancelled: boolean;
  readonly models: readonly {
    readonly id: string;
    readonly title: string;
    /** Of all its processes together. */
    readonly cpuMsPerFrame: number;
    /** Frames per second of this machine's time, as busy as it was. */
    readonly fps: number;
    /** Road users that were followed. */
    readonly tracks: number;
    readonly counts: readonly {
      readonly lineId: string;
      readonly forward: number;
      readonly backward: number;
    }[];
  }[];
  /** Share of crossings that both have, 0..1; absent: neither has one. */
  readonly crossingAgreement?: number;
  /** Share of boxes that both have, 0..1; absent: neither has one. */
  readonly boxAgreement?: number;
  /** Of the video that were looked at; absent: it was cancelled. */
  readonly frames?: number;
  readonly mediaSeconds?: number;
  readonly warnings?: readonly string[];
}

export interface DataFolders {
  readonly data: string;
  readonly logs: string;
  readonly bytes?: number;
}

/** Where something was written; `cancelled`: the person closed the dialog. */
export interface Written {
  readonly cancelled: boolean;
  readonly path?: string;
}

export interface RegistryAnswers {
  'test-connection': ConnectionTest;
  'get-plan': PlanPicture;
  'get-preferences': Preferences;
  'judge-model': ModelJudged;
  'choose-model-to-judge': ModelJudged;
  'compare-models': ModelsCompared;
  'export-backup': Written;
  'import-backup': Written;
  'export-support-bundle': Written;
  'get-data-folders': DataFolders;
}
