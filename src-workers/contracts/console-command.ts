/**
 * The boundary between a window and main: commands down (`ConsoleBridge.invoke`), events up. Main
 * checks the sender and the schema of every command; the preload script exposes nothing else.
 */
import * as z from 'zod';
import type { RoadUserClass } from '../domain/detection/road-user';
import { playbackSpeeds, type ConsoleState } from './console-state';
import { shapeCommands, type ShapesChosen } from './drawn-shapes';
import type { FailureData } from './errors';
import { previewWishSchema } from './preview-wish';
import { measureCommands, type MeasureAnswers } from './measures';
import { proofCommands, type ProofAnswers } from './proof';
import { registryCommands, type RegistryAnswers, type Written } from './registry';

const id = z.string().min(1).max(200);
const cameraId = id;
const text = z.string().max(200);
const path = z.string().min(1).max(32_768);
const liveSource = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('url'),
    /** May hold user and password; they are stored apart, encrypted, and never told again. */
    url: z.string().min(1).max(2000),
    user: text.exactOptional(),
    password: text.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('usb'), device: z.string().min(1).max(1000) }),
]);
export type LiveSourceRequest = z.infer<typeof liveSource>;

export const consoleCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('get-state') }),

  /** Asks for files with the system's dialog; answers `OpenedVideos`. */
  z.strictObject({ kind: z.literal('choose-videos') }),
  /** Files that were dropped on the window. */
  z.strictObject({ kind: z.literal('open-videos'), paths: z.array(path).min(1).max(100) }),
  z.strictObject({ kind: z.literal('list-usb-cameras') }),
  z.strictObject({ kind: z.literal('add-camera'), name: text.exactOptional(), source: liveSource }),
  z.strictObject({ kind: z.literal('rename-camera'), cameraId, name: text.min(1) }),
  z.strictObject({ kind: z.literal('remove-camera'), cameraId }),
  /** Tries at once instead of waiting; a file is opened anew. */
  z.strictObject({ kind: z.literal('retry-camera'), cameraId }),
  /** Passenger car units are counted with this profile; null: with none. Nothing is counted anew. */
  z.strictObject({ kind: z.literal('set-pcu-profile'), cameraId, profile: id.nullable() }),

  /** Asks for a file of detections, with which a recorded camera is analysed from then on. */
  z.strictObject({ kind: z.literal('choose-detections'), cameraId }),
  /** The same without asking; without a path: back to the model. */
  z.strictObject({ kind: z.literal('set-detections'), cameraId, path: path.exactOptional() }),

  /** Looks again which detectors can be chosen: one may have been built in the meantime. */
  z.strictObject({ kind: z.literal('look-for-detectors') }),
  /**
   * Detects with another model, an id or the path of an ONNX file, which is looked at first; null:
   * with the one that ships. Detections of a file are put aside.
   */
  z.strictObject({ kind: z.literal('set-model'), cameraId, model: path.nullable() }),
  /** Asks for the file of a model and detects with it. */
  z.strictObject({ kind: z.literal('choose-model'), cameraId }),

  z.strictObject({
    kind: z.literal('control-analysis'),
    cameraId,
    action: z.enum(['pause', 'resume', 'cancel', 'restart']),
  }),
  z.strictObject({
    kind: z.literal('control-playback'),
    cameraId,
    action: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('play') }),
      z.strictObject({ kind: z.literal('pause') }),
      z.strictObject({ kind: z.literal('seek'), mediaTimeMs: z.number().nonnegative() }),
      z.strictObject({ kind: z.literal('step'), frames: z.union([z.literal(1), z.literal(-1)]) }),
      z.strictObject({ kind: z.literal('set-speed'), speed: z.literal(playbackSpeeds) }),
      z.strictObject({ kind: z.literal('set-loop'), loop: z.boolean() }),
    ]),
  }),

  /** Asks for a folder; answers `Exported`. Without a camera: all of them, a folder each. */
  z.strictObject({ kind: z.literal('export-csv'), cameraId: cameraId.exactOptional() }),
  z.strictObject({ kind: z.literal('show-folder'), path }),
  /** Brings the demo into the project, or finds it there; answers its camera. */
  z.strictObject({ kind: z.literal('open-demo') }),
  z.strictObject({ kind: z.literal('choose-project') }),
  z.strictObject({ kind: z.literal('save-project-as') }),
  z.strictObject({ kind: z.literal('dismiss-notice'), noticeId: id }),

  /**
   * Frames of a camera for this window. A port comes by `framePortMessageSchema` with the same
   * watch id, and another one whenever the camera moves to another process. Closing the port, or
   * `unwatch-camera`, ends it. `preview`: see `set-preview`.
   */
  z.strictObject({
    kind: z.literal('watch-camera'),
    cameraId,
    watch: id,
    preview: previewWishSchema.exactOptional(),
  }),
  /** How large the pictures of a watch are shown, and how often; nothing where there is no such watch. */
  z.strictObject({ kind: z.literal('set-preview'), watch: id, preview: previewWishSchema }),
  z.strictObject({ kind: z.literal('unwatch-camera'), watch: id }),

  ...shapeCommands,
  ...measureCommands,
  ...proofCommands,
  ...registryCommands,
]);
export type ConsoleCommand = z.infer<typeof consoleCommandSchema>;
export type ConsoleCommandOf<Kind extends ConsoleCommand['kind']> = Extract<
  ConsoleCommand,
  { kind: Kind }
>;
export type PlaybackAction = ConsoleCommandOf<'control-playback'>['action'];
export type AnalysisAction = ConsoleCommandOf<'control-analysis'>['action'];

/** What a command answers; `cancelled`: the person closed the dialog. */
export interface CommandAnswers extends MeasureAnswers, ProofAnswers, RegistryAnswers {
  'get-state': ConsoleState;
  'choose-videos': OpenedVideos;
  'open-videos': OpenedVideos;
  'list-usb-cameras': readonly UsbCamera[];
  'add-camera': { readonly cameraId: string };
  'set-shapes': { readonly shapesRevision: number };
  'save-shapes': Written;
  'choose-shapes': ShapesChosen;
  'set-model': ModelSet;
  'choose-model': ModelSet;
  'export-csv': Exported;
  'open-demo': { readonly cameraId: string };
}
export interface OpenedVideos {
  readonly cameraIds: readonly string[];
  /** Files that could not be opened: a sentence each. */
  readonly failures: readonly FailureData[];
  readonly cancelled: boolean;
}
export interface UsbCamera {
  readonly device: string;
  readonly label: string;
}
export interface ModelSet {
  /** What an ONNX file was found to be; absent where the model is one of the list. */
  readonly recognised?: {
    readonly file: string;
    /** Such as `YOLOv8/YOLO11 (...)`. */
    readonly layout: string;
    readonly classes: readonly RoadUserClass[];
    /** Of the machine's time, for one frame on one thread. */
    readonly frameMs: number;
  };
  readonly cancelled: boolean;
}
export interface Exported {
  readonly cancelled: boolean;
  readonly folder?: string;
  readonly files: readonly string[];
}
export type CommandAnswer<Kind extends ConsoleCommand['kind']> = Kind extends keyof CommandAnswers
  ? CommandAnswers[Kind]
  : undefined;

/** How an answer crosses the boundary: a failure is data, never a thrown error. */
export type CommandResult<Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: FailureData };

export type ConsoleEvent =
  | { readonly kind: 'state-changed'; readonly state: ConsoleState }
  /** The machine sleeps or wakes: pictures before are not live. */
  | { readonly kind: 'machine-slept' }
  | { readonly kind: 'machine-woke' }
  /** Chosen in the application's menu. */
  | {
      readonly kind: 'menu-chosen';
      readonly item: 'add-camera' | 'export-csv' | 'help' | 'keyboard' | 'open-demo';
    };

/** Posted to the window by its own preload script, together with one port. */
export const framePortMessageSchema = z.object({
  kind: z.literal('roadglass-frame-port'),
  watch: id,
  cameraId,
});
export type FramePortMessage = z.infer<typeof framePortMessageSchema>;

/** What the preload script exposes as `window.roadglass`. */
export interface ConsoleBridge {
  invoke<Kind extends ConsoleCommand['kind']>(
    command: ConsoleCommandOf<Kind>,
  ): Promise<CommandResult<CommandAnswer<Kind>>>;
  /** Returns a function that removes the listener. */
  onEvent(listener: (event: ConsoleEvent) => void): () => void;
  /** Paths of files that were dropped on the window. */
  pathsOf(files: readonly unknown[]): string[];
}
