import type { DecodeTarget, Rectangle } from '../contracts/decode-target';
import { Failure } from '../contracts/errors';
import { classesOf, modelManifestSchema, type ModelManifest } from '../contracts/model-manifest';
import type { Detection } from '../domain/detection/detection';
import { fittedInput, fromInput, letterbox } from '../domain/detection/letterbox';
import {
  suppressNonMaxima,
  type SuppressionScope,
} from '../domain/detection/non-maximum-suppression';
import type { RoadUserClass } from '../domain/detection/road-user';
import { box } from '../domain/geometry/box';
import type { PictureSize } from '../domain/units';
import { layoutNamed } from './layouts/layouts';
import type { Decoder, InputSize } from './layouts/output-layout';
import { checkModelFile } from './model-file';
import { pictureInput, type PictureInput } from './model-input';
import type { BoundInput } from './ort-session';
import { inputWriter, pixelFormatFor, type InputWriter } from './preprocess';
import { checkManifest, recogniseModel } from './recognition';
import { SessionCache, type SessionLease } from './session-cache';

/** Finds road users on the frames of one camera. */
export interface Detector {
  /** The one that was passed in, or what the file itself told. */
  readonly manifest: ModelManifest;
  /** What the decoder has to deliver. */
  readonly target: DecodeTarget;
  /** What it can see at all. */
  readonly classes: ReadonlySet<RoadUserClass>;
  /** The execution provider in use. */
  readonly provider: string;
  /** What happened on the way to that provider, in sentences. */
  readonly providerNotes: readonly string[];
  /**
   * @param frame one raw frame as `target` describes it
   * @returns everything above the manifest's `low`, best first, in pixels of the upright picture,
   *   clipped to it; coordinates to 0.01 px and scores to 0.001, so that a journal of them replays to
   *   the same figures
   */
  detect(frame: Uint8Array): Promise<Detection[]>;
  /** Idempotent. */
  dispose(): Promise<void>;
}

export interface DetectorOptions {
  readonly file: string;
  /** A `ModelManifest`; absent: the file is recognised from its inputs, outputs and metadata. */
  readonly manifest?: unknown;
  /** The upright picture. */
  readonly picture: PictureSize;
  /** The part of it that is analysed; absent: all of it. */
  readonly crop?: Rectangle;
  readonly threads: number;
  /** Execution providers to try, in order. */
  readonly providers?: readonly string[];
  /** Instead of the manifest's: for measuring. */
  readonly low?: number;
  readonly suppressionScope?: SuppressionScope;
  /** Who shares sessions; absent: everybody in this process. */
  readonly sessions?: SessionCache;
}

const processSessions = new SessionCache();

const dimensionsOf = ({ tensor }: PictureInput, { width, height }: InputSize): number[] =>
  tensor === 'nchw' ? [1, 3, height, width] : [1, height, width, 3];

/** The sides that the file fixes, else those that fit the analysed part of the picture. */
function inputSize(
  input: PictureInput,
  manifest: ModelManifest | undefined,
  part: InputSize,
): InputSize {
  if (input.width !== undefined && input.height !== undefined) {
    return { width: input.width, height: input.height };
  }
  const size = manifest?.input.size ?? { kind: 'fitted', multipleOf: 32, longSide: 640 };
  return size.kind === 'fixed' ? size : fittedInput(part, size.longSide, size.multipleOf);
}

function parseManifest(manifest: unknown): ModelManifest | undefined {
  if (manifest === undefined) return undefined;
  const parsed = modelManifestSchema.safeParse(manifest);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Failure(
    'MODEL_MANIFEST_INVALID',
    `The model's manifest is not valid: ${issue?.path.join('.') || 'the whole'}: ${issue?.message}.`,
    { cause: parsed.error },
  );
}

/**
 * Loads a detector whose input fits the picture.
 * @throws Failure MODEL_NOT_FOUND, MODEL_NOT_ONNX, MODEL_SHAPE_WRONG, MODEL_LAYOUT_UNKNOWN,
 *   MODEL_MANIFEST_INVALID
 */
export async function openDetector(options: DetectorOptions): Promise<Detector> {
  const { file, picture, threads, providers, sessions = processSessions } = options;
  const given = parseManifest(options.manifest);
  const { metadata } = await checkModelFile(file);
  const lease = await sessions.acquire({ file, threads, providers });
  try {
    const { ort } = lease.session;
    const analysed = options.crop ?? { x: 0, y: 0, ...picture };
    const input = pictureInput(file, ort.inputs);
    const size = inputSize(input, given, analysed);
    const dimensions = dimensionsOf(input, size);
    const bound = await lease.session.input(input.name, input.type, dimensions);
    const { outputs } = bound;
    const found = { file, input, inputs: ort.inputs, outputs, size, metadata };
    if (given !== undefined) checkManifest(found, given);
    const manifest = given ?? recogniseModel(found);
    const placed = letterbox(analysed, size, manifest.input.placement);
    return new SessionDetector({
      lease,
      manifest,
      target: {
        ...size,
        pixelFormat: pixelFormatFor(manifest.input),
        ...(options.crop === undefined ? {} : { crop: options.crop }),
        placed,
      },
      analysed,
      input: bound,
      write: inputWriter(manifest.input, size, placed),
      scope: options.suppressionScope ?? manifest.nms.scope,
      decode: layoutNamed(manifest.layout).decoder({
        outputs,
        input: size,
        labels: manifest.labels,
        classCount: manifest.classCount,
        low: options.low ?? manifest.thresholds.low,
      }),
    });
  } catch (error) {
    await lease.release();
    throw error;
  }
}

interface Parts {
  readonly lease: SessionLease;
  readonly manifest: ModelManifest;
  readonly target: DecodeTarget;
  readonly analysed: Rectangle;
  readonly input: BoundInput;
  readonly write: InputWriter;
  readonly scope: SuppressionScope;
  readonly decode: Decoder;
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
const thousandths = (value: number): number => Math.round(value * 1000) / 1000;

class SessionDetector implements Detector {
  readonly manifest: ModelManifest;
  readonly target: DecodeTarget;
  readonly classes: ReadonlySet<RoadUserClass>;
  readonly #parts: Parts;
  #disposed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.manifest = parts.manifest;
    this.target = parts.target;
    this.classes = classesOf(parts.manifest);
  }

  get provider(): string {
    return this.#parts.lease.session.ort.provider;
  }

  get providerNotes(): readonly string[] {
    return this.#parts.lease.session.ort.providerNotes;
  }

  async detect(frame: Uint8Array): Promise<Detection[]> {
    if (this.#disposed) throw new Error('the detector is disposed');
    const { lease, input, write, decode, scope } = this.#parts;
    const candidates = await lease.session.run(input, (data) => write(frame, data), decode);
    return suppressNonMaxima(candidates, this.manifest.nms.iou, scope).flatMap((each) =>
      this.#onPicture(each),
    );
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    await this.#parts.lease.release();
  }

  #onPicture({ box: inInput, class: roadUser, score }: Detection): Detection[] {
    const b = fromInput(inInput, this.target.placed, this.#parts.analysed);
    if (b === undefined) return [];
    const rounded = box(
      hundredths(b.left),
      hundredths(b.top),
      hundredths(b.right),
      hundredths(b.bottom),
    );
    // A sliver at the edge of the picture may round to nothing.
    if (rounded.left >= rounded.right || rounded.top >= rounded.bottom) return [];
    return [{ box: rounded, class: roadUser, score: thousandths(score) }];
  }
}
