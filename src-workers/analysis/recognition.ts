import { basename, extname } from 'node:path';
import { Failure } from '../contracts/errors';
import {
  modelManifestSchema,
  type LayoutName,
  type ModelManifest,
} from '../contracts/model-manifest';
import { classNamesIn } from './class-names';
import { sizeRule } from './input-size';
import { layoutNamed, layouts } from './layouts/layouts';
import type {
  Evidence,
  InputSize,
  Outputs,
  OutputLayout,
  OutputShape,
} from './layouts/output-layout';
import { modelClasses } from './model-classes';
import { describeTensor, type PictureInput } from './model-input';
import type { TensorDescription } from './ort-session';
import { isRfDetr, pixelHabits } from './pixel-habits';

export interface FoundModel {
  readonly file: string;
  readonly input: PictureInput;
  readonly inputs: readonly TensorDescription[];
  /** As they were after a run with a black input of `size`. */
  readonly outputs: readonly OutputShape[];
  readonly values: Outputs;
  readonly size: InputSize;
  readonly metadata: ReadonlyMap<string, string>;
}

/** What a file was taken for, and why. */
export interface Recognition {
  readonly manifest: ModelManifest;
  /**
   * `stated`: by a manifest; `certain`: all of it follows from the file; `likely`: something that the
   * file does not say was assumed.
   */
  readonly certainty: 'stated' | 'certain' | 'likely';
  /** Sentences. */
  readonly reasons: readonly string[];
  /** Those of them that the file does not bear out. */
  readonly assumptions: readonly string[];
}

const supported = (): string => layouts.map(({ description }) => description).join('; ');

const describeOutputs = (outputs: readonly OutputShape[]): string =>
  outputs.map(({ name, dimensions }) => `"${name}" [${dimensions.join(', ')}]`).join(', ') ||
  'missing';

const found = ({ inputs, outputs }: FoundModel): string =>
  `its input is ${inputs.map(describeTensor).join(', ')} and its output ${describeOutputs(outputs)}`;

const unknownLayout = (model: FoundModel): Failure =>
  new Failure(
    'MODEL_LAYOUT_UNKNOWN',
    `"${basename(model.file)}" is not a detector that Roadglass can read: ${found(model)}. ` +
      `Supported are ${supported()}.`,
  );

/** Outputs that look like a layout's and hold something else. */
const unlikelyValues = (model: FoundModel, looksLike: readonly LayoutName[]): Failure =>
  new Failure(
    'MODEL_LAYOUT_UNKNOWN',
    `"${basename(model.file)}" has outputs shaped like ${looksLike.join(' or ')}, but what they hold ` +
      `on a black picture is of none of these: ${found(model)}. If you know what it is, put a ` +
      'manifest that says so beside the file (models/README.md).',
  );

/** Ultralytics says what its files are for. */
function checkTask({ file, metadata }: FoundModel): void {
  const task = metadata.get('task');
  if (task === undefined || task === 'detect') return;
  throw new Failure(
    'MODEL_LAYOUT_UNKNOWN',
    `"${basename(file)}" is made for "${task}" as its metadata says, and not for detecting road ` +
      'users by upright boxes. Export a model of the task "detect".',
  );
}

const idOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+/, '') || 'model';

/** These have no boxes that are suppressed, but may give one box under two classes. */
const settled: readonly LayoutName[] = [
  'end-to-end',
  'detr',
  'detr-boxes',
  'ssd-tensorflow',
  'ssd-torchvision',
];
const oneBoxTwice = { iou: 0.9, scope: 'vehicles' } as const;

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

function describeModel(
  model: FoundModel,
  { name: layout, description }: OutputLayout,
  classCount: number | undefined,
  evidence: Evidence | undefined,
): Recognition {
  const { file, input, outputs, metadata } = model;
  const name = basename(file, extname(file));
  const firstUnused = layout === 'detr' && isRfDetr(outputs, metadata);
  const classes = modelClasses({ file, metadata, layout, classCount, firstUnused });
  const { pixels, reason } = pixelHabits(layout, input.type, outputs, metadata);
  const manifest = modelManifestSchema.parse({
    version: 1,
    id: idOf(name),
    title: metadata.get('description') ?? name,
    file: basename(file),
    licence: metadata.get('license') ?? 'unknown',
    source: 'a file of the user',
    layout,
    input: {
      tensor: input.tensor,
      type: input.type,
      size: sizeRule(input, metadata, layout),
      ...pixels,
    },
    labels: classes.labels,
    ...(classes.names.size > 0 && { classNames: Object.fromEntries(classes.names) }),
    classCount: classes.classCount,
    ...(evidence?.scores && { scores: evidence.scores }),
    ...(settled.includes(layout) && { nms: oneBoxTwice }),
  });
  const shapes = `its outputs are shaped like ${description}`;
  return {
    manifest,
    certainty: classes.assumed ? 'likely' : 'certain',
    reasons: [shapes, evidence?.reason, reason, classes.reason]
      .filter((each) => each !== undefined)
      .map(sentence),
    assumptions: classes.assumed ? [sentence(classes.reason)] : [],
  };
}

/**
 * Describes a model file that came without a manifest.
 * @throws Failure MODEL_LAYOUT_UNKNOWN with what was found and what is supported
 */
export function recogniseModel(model: FoundModel): Recognition {
  checkTask(model);
  const { outputs, values, size: input, metadata } = model;
  const run = { outputs, values, input, nameCount: classNamesIn(metadata).size };
  const looksLike: LayoutName[] = [];
  for (const layout of layouts) {
    const fit = layout.match(outputs, input);
    if (fit === undefined) continue;
    const evidence = layout.evidence?.(run);
    if (layout.evidence === undefined || evidence !== undefined) {
      return describeModel(model, layout, fit.classCount, evidence);
    }
    looksLike.push(layout.name);
  }
  throw looksLike.length > 0 ? unlikelyValues(model, looksLike) : unknownLayout(model);
}

/** @throws Failure MODEL_SHAPE_WRONG when the file is not what its manifest says */
export function checkManifest(model: FoundModel, manifest: ModelManifest): Recognition {
  const layout = layoutNamed(manifest.layout);
  const fit = layout.match(model.outputs, model.size);
  const { input } = model;
  const agrees =
    fit !== undefined &&
    input.tensor === manifest.input.tensor &&
    input.type === manifest.input.type &&
    (fit.classCount ?? manifest.classCount) === manifest.classCount;
  if (agrees) {
    const reason = `The manifest "${manifest.id}" says so, and inputs and outputs agree with it.`;
    return { manifest, certainty: 'stated', reasons: [reason], assumptions: [] };
  }
  throw new Failure(
    'MODEL_SHAPE_WRONG',
    `"${basename(model.file)}" is not what the manifest "${manifest.id}" describes: ${found(model)}, ` +
      `and expected is ${layout.description} with ${manifest.classCount} classes.`,
  );
}
