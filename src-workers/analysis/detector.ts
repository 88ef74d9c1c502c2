import type { DecodeTarget, Rectangle } from '../contracts/decode-target';
import { Failure } from '../contracts/errors';
import {
  classesOf,
  modelManifestSchema,
  namesByNumber,
  type ModelManifest,
} from '../contracts/model-manifest';
import type { Detection } from '../domain/detection/detection';
import {
  mappedLabels,
  namedClasses,
  type ClassMap,
  type ModelClass,
} from '../domain/detection/class-map';
import { fromInput, letterbox } from '../domain/detection/letterbox';
import type { LabelMap } from '../domain/detection/label-map';
import {
  suppressNonMaxima,
  type SuppressionScope,
} from '../domain/detection/non-maximum-suppression';
import type { RoadUserClass } from '../domain/detection/road-user';
import { box } from '../domain/geometry/box';
import type { PictureSize } from '../domain/units';
import { ruledSize, sizesToTry } from './input-size';
import { layoutNamed } from './layouts/layouts';
import type { Decoder, InputSize } from './layouts/output-layout';
import { checkModelFile } from './model-file';
import { dimensionsOf, pictureInput, sizeConstants, type PictureInput } from './model-input';
import type { BoundInput, InputData, TensorDescription } from './ort-session';
import { inputWriter, pixelFormatFor, type InputWriter } from './preprocess';
import { checkManifest, recogniseModel, type Recognition } from './recognition';
import { SessionCache, type SessionLease, type SharedSession } from './session-cache';

/** Finds road users on the frames of one camera. */
export interface Detector {
  /** The one that was passed in, or what the file itself told. */
  readonly manifest: ModelManifest;
  /** What the file was taken for, and why. */
  readonly recognition: Recognition;
  /** As the file declares them. */
  readonly inputs: readonly TensorDescription[];
  readonly outputs: readonly TensorDescription[];
  /** What the decoder has to deliver. */
  readonly target: DecodeTarget;
  /** What it can see at all. */
  readonly classes: ReadonlySet<RoadUserClass>;
  /** Its own classes and what each counts as. */
  readonly modelClasses: readonly ModelClass[];
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
  /** What its classes count as, by its own names; absent: as the manifest has them. */
  readonly classMap?: ClassMap;
  /** Execution providers to try, in order. */
  readonly providers?: readonly string[];
  /** Instead of the manifest's: for measuring. */
  readonly low?: number;
  readonly suppressionScope?: SuppressionScope;
  /** Who shares sessions; absent: everybody in this process. */
  readonly sessions?: SessionCache;
}

const processSessions = new SessionCache();

const bind = (session: SharedSession, input: PictureInput, size: InputSize): Promise<BoundInput> =>
  session.input(input.name, input.type, dimensionsOf(input, size), sizeConstants(input, size));

/**
 * Runs the model on the first of the sizes that it can run on.
 * @throws Failure MODEL_SHAPE_WRONG that names them all
 */
async function firstRun(
  session: SharedSession,
  input: PictureInput,
  sizes: readonly InputSize[],
): Promise<{ readonly size: InputSize; readonly bound: BoundInput }> {
  let last: unknown;
  for (const size of sizes) {
    try {
      return { size, bound: await bind(session, input, size) };
    } catch (error) {
      last = error;
    }
  }
  const tried = sizes.map((size) => `[${dimensionsOf(input, size).join(', ')}]`).join(' or ');
  const detail = last instanceof Failure ? last.detail : undefined;
  throw new Failure('MODEL_SHAPE_WRONG', `The model cannot run on an input of ${tried}.`, {
    ...(detail === undefined ? {} : { detail }),
    cause: last,
  });
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

/** @throws Failure USAGE when the map leaves nothing to detect */
function mappedClasses(
  { title, labels, classNames }: ModelManifest,
  classMap: ClassMap,
): { labels: LabelMap; modelClasses: readonly ModelClass[] } {
  const names = namesByNumber(classNames ?? []);
  const mapped = mappedLabels(labels, names, classMap);
  if (Object.keys(mapped).length === 0) {
    throw new Failure('USAGE', `The class map ignores every road user that "${title}" can see.`);
  }
  return { labels: mapped, modelClasses: namedClasses(labels, names, mapped) };
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
    const { session } = lease;
    const { inputs } = session.ort;
    const analysed = options.crop ?? { x: 0, y: 0, ...picture };
    const input = pictureInput(file, inputs);
    const first = await firstRun(session, input, sizesToTry(input, given, metadata, analysed));
    const { outputs: firstOutputs, values } = first.bound;
    const found = {
      file,
      input,
      inputs,
      outputs: firstOutputs,
      values,
      size: first.size,
      metadata,
    };
    const recognition = given === undefined ? recogniseModel(found) : checkManifest(found, given);
    const { manifest } = recognition;
    const layout = layoutNamed(manifest.layout);
    const { labels, modelClasses } = mappedClasses(manifest, options.classMap ?? {});
    // The layout may want another size than the one that was tried before it was known.
    const size = ruledSize(input, manifest.input.size, analysed);
    const bound = await bind(session, input, size);
    const placed = letterbox(analysed, size, manifest.input.placement);
    return new SessionDetector({
      lease,
      recognition,
      varying: layout.varying ?? false,
      classes: classesOf({ labels }),
      modelClasses,
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
      decode: layout.decoder({
        outputs: bound.outputs,
        input: size,
        labels,
        classCount: manifest.classCount,
        scores: manifest.scores,
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
  readonly recognition: Recognition;
  readonly varying: boolean;
  readonly classes: ReadonlySet<RoadUserClass>;
  readonly modelClasses: readonly ModelClass[];
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
  readonly recognition: Recognition;
  readonly target: DecodeTarget;
  readonly classes: ReadonlySet<RoadUserClass>;
  readonly modelClasses: readonly ModelClass[];
  readonly #parts: Parts;
  #disposed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.recognition = parts.recognition;
    this.target = parts.target;
    this.classes = parts.classes;
    this.modelClasses = parts.modelClasses;
  }

  get manifest(): ModelManifest {
    return this.recognition.manifest;
  }

  get inputs(): readonly TensorDescription[] {
    return this.#parts.lease.session.ort.inputs;
  }

  get outputs(): readonly TensorDescription[] {
    return this.#parts.lease.session.ort.outputs;
  }

  get provider(): string {
    return this.#parts.lease.session.ort.provider;
  }

  get providerNotes(): readonly string[] {
    return this.#parts.lease.session.ort.providerNotes;
  }

  async detect(frame: Uint8Array): Promise<Detection[]> {
    if (this.#disposed) throw new Error('the detector is disposed');
    const { lease, input, write, decode, scope, varying } = this.#parts;
    const fill = (data: InputData): void => write(frame, data);
    const candidates = await lease.session.run(input, fill, decode, varying);
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
