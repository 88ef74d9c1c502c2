import * as z from 'zod';
import { roadUserClasses, type RoadUserClass } from '../domain/detection/road-user';

const unitInterval = z.number().min(0).max(1);
const perChannel = z.tuple([z.number(), z.number(), z.number()]);
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in lower case');

/** Output layouts that an adapter in `analysis/layouts` reads. */
export const layoutNames = ['centernet', 'yolox', 'yolov8', 'nanodet'] as const;
export type LayoutName = (typeof layoutNames)[number];

const inputSchema = z.strictObject({
  tensor: z.enum(['nchw', 'nhwc']),
  type: z.enum(['uint8', 'float32']),
  channels: z.enum(['rgb', 'bgr', 'gbr']),
  /** value = (byte x scale - mean) / std, per channel in the order of `channels`. */
  scale: z.number().positive().default(1),
  mean: perChannel.default([0, 0, 0]),
  std: perChannel.default([1, 1, 1]),
  size: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('fixed'), width: z.int(), height: z.int() }),
    /** Fully convolutional: the input takes the shape of the picture. */
    z.strictObject({ kind: z.literal('fitted'), multipleOf: z.int(), longSide: z.int() }),
  ]),
  /** Grey of the letterbox, 0..255, and where the picture lies in it. */
  padding: z.int().min(0).max(255),
  placement: z.enum(['centre', 'top-left']),
});

/** Version 1 of a model's manifest: all that Roadglass has to know to run a detector. */
export const modelManifestSchema = z.strictObject({
  version: z.literal(1),
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'is not made of a-z, 0-9, dot and hyphen'),
  title: z.string().min(1),
  /** Name of the ONNX file, beside the manifest. */
  file: z.string().min(1),
  sha256: sha256Schema.optional(),
  /** `built`: scripts/build-models.mjs makes it; `user`: the user brings the file. */
  origin: z.enum(['built', 'user']).default('user'),
  licence: z.string().min(1),
  source: z.string(),
  layout: z.enum(layoutNames),
  input: inputSchema,
  /** The model's own class numbers, for those that Roadglass knows. */
  labels: z.record(z.string().regex(/^\d+$/), z.enum(roadUserClasses)),
  /** Classes the output has in all, known to Roadglass or not. */
  classCount: z.int().positive(),
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

export type ModelManifest = z.infer<typeof modelManifestSchema>;
export type ModelInput = ModelManifest['input'];

/** What the model can see, in the order of reports. */
export function classesOf(manifest: Pick<ModelManifest, 'labels'>): ReadonlySet<RoadUserClass> {
  const seen = new Set(Object.values(manifest.labels));
  return new Set(roadUserClasses.filter((each) => seen.has(each)));
}
