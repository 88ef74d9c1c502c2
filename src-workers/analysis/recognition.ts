import { basename, extname } from 'node:path';
import { Failure } from '../contracts/errors';
import {
  modelManifestSchema,
  type LayoutName,
  type ModelManifest,
} from '../contracts/model-manifest';
import {
  cocoClassCount,
  cocoLabels,
  labelsByName,
  type LabelMap,
} from '../domain/detection/label-map';
import { readClassNames } from './class-names';
import { layouts } from './layouts/layouts';
import type { InputSize, OutputShape } from './layouts/output-layout';
import { describeTensor, type PictureInput } from './model-input';
import type { TensorDescription } from './ort-session';

/** How each family wants its pixels when the file is all that is known. */
const pixelsOf: Record<LayoutName, object> = {
  yolox: { channels: 'bgr', padding: 114, placement: 'top-left' },
  yolov8: { channels: 'rgb', scale: 1 / 255, padding: 114, placement: 'centre' },
  nanodet: {
    channels: 'bgr',
    mean: [103.53, 116.28, 123.675],
    std: [57.375, 57.12, 58.395],
    padding: 0,
    placement: 'centre',
  },
  centernet: { channels: 'rgb', padding: 0, placement: 'centre' },
};

/** Where the file leaves the size of its input open. */
const openSize = { kind: 'fitted', multipleOf: 32, longSide: 640 } as const;

export interface FoundModel {
  readonly file: string;
  readonly input: PictureInput;
  readonly inputs: readonly TensorDescription[];
  /** As they were after a run with an input of `size`. */
  readonly outputs: readonly OutputShape[];
  readonly size: InputSize;
  readonly metadata: ReadonlyMap<string, string>;
}

const supported = (): string => layouts.map(({ description }) => description).join('; ');

function unknownLayout({ file, inputs, outputs }: FoundModel): Failure {
  const found = outputs.map(({ name, dimensions }) => `"${name}" [${dimensions.join(', ')}]`);
  return new Failure(
    'MODEL_LAYOUT_UNKNOWN',
    `"${basename(file)}" is not a detector that Roadglass can read: its input is ` +
      `${inputs.map(describeTensor).join(', ')} and its output ${found.join(', ')}. ` +
      `Supported are ${supported()}.`,
  );
}

function labelsOf({ file, metadata }: FoundModel, classCount: number): LabelMap {
  const names = readClassNames(metadata.get('names'));
  const labels =
    names.size > 0 ? labelsByName(names) : classCount === cocoClassCount ? cocoLabels : {};
  if (Object.keys(labels).length > 0) return labels;
  const sees =
    names.size > 0
      ? `its classes (${[...names.values()].slice(0, 8).join(', ')}${names.size > 8 ? ', ...' : ''}) are no road users`
      : `it does not say which its ${classCount} classes are`;
  throw new Failure(
    'MODEL_LAYOUT_UNKNOWN',
    `"${basename(file)}" cannot be used: ${sees}. Put the class names into the file's metadata ` +
      'under "names", or use a model with the 80 classes of COCO.',
  );
}

/**
 * Describes a model file that came without a manifest.
 * @throws Failure MODEL_LAYOUT_UNKNOWN with what was found and what is supported
 */
export function recogniseModel(found: FoundModel): ModelManifest {
  const { file, input, outputs, size, metadata } = found;
  for (const layout of layouts) {
    const classCount = layout.match(outputs, size);
    if (classCount === undefined) continue;
    const name = basename(file, extname(file));
    const fixed = { kind: 'fixed', width: input.width, height: input.height };
    return modelManifestSchema.parse({
      version: 1,
      id:
        name
          .toLowerCase()
          .replaceAll(/[^a-z0-9.]+/g, '-')
          .replace(/^[-.]+/, '') || 'model',
      title: metadata.get('description') ?? name,
      file: basename(file),
      licence: metadata.get('license') ?? 'unknown',
      source: 'a file of the user',
      layout: layout.name,
      input: {
        tensor: input.tensor,
        type: input.type,
        size: input.width !== undefined && input.height !== undefined ? fixed : openSize,
        ...pixelsOf[layout.name],
      },
      labels: labelsOf(found, classCount),
      classCount,
    });
  }
  throw unknownLayout(found);
}

/** @throws Failure MODEL_SHAPE_WRONG when the file is not what its manifest says */
export function checkManifest(found: FoundModel, manifest: ModelManifest): void {
  const layout = layouts.find(({ name }) => name === manifest.layout);
  const classCount = layout?.match(found.outputs, found.size);
  const { input } = found;
  const agrees =
    input.tensor === manifest.input.tensor &&
    input.type === manifest.input.type &&
    classCount === manifest.classCount;
  if (agrees) return;
  throw new Failure(
    'MODEL_SHAPE_WRONG',
    `"${basename(found.file)}" is not what the manifest "${manifest.id}" describes: its input is ` +
      `${found.inputs.map(describeTensor).join(', ')} and its output ` +
      `${found.outputs.map(({ name, dimensions }) => `"${name}" [${dimensions.join(', ')}]`).join(', ')}, ` +
      `and expected is ${layout?.description ?? manifest.layout} with ${manifest.classCount} classes.`,
  );
}
