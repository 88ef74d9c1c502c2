import * as z from 'zod';
import { labelsByName } from '../domain/detection/label-map';
import { roadUserClasses, type RoadUserClass } from '../domain/detection/road-user';

const unitInterval = z.number().min(0).max(1);
const perChannel = z.tuple([z.number(), z.number(), z.number()]);
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in lower case');

/** Output layouts that an adapter in `analysis/layouts` reads. */
export const layoutNames = [
  'centernet',
  'yolox',
  'yolox-decoded',
  'yolov5',
  'yolov8',
  'nanodet',
  'end-to-end',
  'detr',
  'detr-boxes',
  'ssd-tensorflow',
  'ssd-torchvision',
] as const;
export type LayoutName = (typeof layoutNames)[number];

/** Of a model's input; detectors are trained at 320 to 1536. A larger one would take the memory of a machine. */
export const mostInputSide = 4096;

const side = z.int().min(1).max(mostInputSide);

export const modelInputSchema = z.strictObject({
  tensor: z.enum(['nchw', 'nhwc']),
  type: z.enum(['uint8', 'float16', 'float32']),
  channels: z.enum(['rgb', 'bgr', 'gbr']),
  /** value = (byte x scale - mean) / std, per channel in the order of `channels`. */
  scale: z.number().positive().default(1),
  mean: perChannel.default([0, 0, 0]),
  std: perChannel
    .refine((std) => !std.includes(0), 'a channel cannot be divided by 0')
    .default([1, 1, 1]),
  size: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('fixed'), width: side, height: side }),
    /** Fully convolutional: the input takes the shape of the picture. */
    z.strictObject({ kind: z.literal('fitted'), multipleOf: side, longSide: side }),
  ]),
  /** Grey of the letterbox, 0..255, and where the picture lies in it. */
  padding: z.int().min(0).max(255),
  placement: z.enum(['centre', 'top-left', 'stretched']),
});

const classNumber = z.string().regex(/^\d+$/);
const classNamesSchema = z.union([z.array(z.string()), z.record(classNumber, z.string())]);

/** Names by number, as a map. */
export const namesByNumber = (
  names: z.infer<typeof classNamesSchema>,
): ReadonlyMap<number, string> =>
  new Map(Object.entries(names).map(([number, name]) => [Number(number), name]));

const manifestFields = z.strictObject({
  version: z.literal(1),
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'is not made of a-z, 0-9, dot and hyphen'),
  title: z.string().min(1),
  /** Name of the ONNX file, beside the manifest. */
  file: z.string().min(1),
  sha256: sha256Schema.optional(),
  /**
   * `built`: ships, `npm run model` makes it; `on-demand`: `npm run model -- build ID` makes it, for who
   * wants it; `user`: the user brings the file.
   */
  origin: z.enum(['built', 'on-demand', 'user']).default('user'),
  licence: z.string().min(1),
  source: z.string(),
  layout: z.enum(layoutNames),
  input: modelInputSchema,
  /** The model's own class numbers, for those that Roadglass knows. Absent: by `classNames`. */
  labels: z.record(classNumber, z.enum(roadUserClasses)).optional(),
  /** What the model calls its classes: a list, or names by number. */
  classNames: classNamesSchema.optional(),
  /** Classes the output has in all, known to Roadglass or not. */
  classCount: z.int().positive(),
  /**
   * What a layout `detr` gives for its classes: numbers that a sigmoid makes scores of, numbers that a
   * softmax does (its last class is then "nothing"), or scores.
   */
  scores: z.enum(['sigmoid', 'softmax', 'ready']).optional(),
  /** Scores. PRODUCT section 2 has the defaults. */
  thresholds: z
    .strictObject({
      /** The detector emits everything from here on; the tracker may keep a track alive with it. */
      low: unitInterval.default(0.1),
      /** From here on a detection takes part in the first association. */
      high: unitInterval.default(0.5),
      newTrack: unitInterval.default(0.6),
      /** What is drawn. */
      drawn: unitInterval.default(0.25),
    })
    .prefault({}),
  nms: z
    .strictObject({
      iou: unitInterval.default(0.45),
      /**
       * `vehicles`: boxes of different vehicle classes suppress each other too. The default, because
       * a van that is seen as a car and as a truck would be tracked, and counted, twice.
       */
      scope: z.enum(['class', 'vehicles']).default('vehicles'),
    })
    .prefault({}),
});

/** Version 1 of a model's manifest: all that Roadglass has to know to run a detector. */
export const modelManifestSchema = manifestFields.transform(({ labels, ...rest }, context) => {
  const known =
    labels ?? (rest.classNames === undefined ? {} : labelsByName(namesByNumber(rest.classNames)));
  if (Object.keys(known).length === 0) {
    context.addIssue({
      code: 'custom',
      path: ['labels'],
      message: 'none of the classes is a road user; give labels, or classNames that have some',
    });
  }
  return { ...rest, labels: known };
});

export type ModelManifest = z.infer<typeof modelManifestSchema>;
export type ModelInput = ModelManifest['input'];

/** What the model can see, in the order of reports. */
export function classesOf(manifest: Pick<ModelManifest, 'labels'>): ReadonlySet<RoadUserClass> {
  const seen = new Set(Object.values(manifest.labels));
  return new Set(roadUserClasses.filter((each) => seen.has(each)));
}
