import * as z from 'zod';
import { roadUserClasses } from '../domain/detection/road-user';
import { modelManifestSchema } from './model-manifest';

/** What the program that looks at a model is asked. */
export const verdictRequestSchema = z.object({
  file: z.string(),
  /** A model manifest; absent: the file's layout is recognised. */
  manifest: z.unknown().optional(),
  /** The upright picture for which the size of the input is chosen. */
  picture: z.object({ width: z.int().positive(), height: z.int().positive() }),
  /** Labelled pictures (coco128) to measure on; absent: not measured. */
  pictures: z.string().optional(),
  /** Path of ffmpeg, which decodes those pictures. */
  ffmpeg: z.string().optional(),
});
export type VerdictRequest = z.infer<typeof verdictRequestSchema>;

const tensorSchema = z.object({
  name: z.string(),
  type: z.string(),
  dimensions: z.array(z.union([z.number(), z.string()])),
});

/** What Roadglass takes a model for, and what it costs and sees. */
export const modelVerdictSchema = z.object({
  layout: z.string(),
  description: z.string(),
  certainty: z.enum(['stated', 'certain', 'likely']),
  reasons: z.array(z.string()),
  inputs: z.array(tensorSchema),
  outputs: z.array(tensorSchema),
  /** The size of the input that the picture takes. */
  inputSize: z.object({ width: z.int(), height: z.int() }),
  picture: z.object({ width: z.int(), height: z.int() }),
  /** The model's classes that are road users. */
  mapped: z.array(
    z.object({
      number: z.int(),
      /** As the model calls it, where that is known. */
      name: z.string().optional(),
      class: z.enum(roadUserClasses),
    }),
  ),
  classCount: z.int(),
  /** Classes of Roadglass that the model has no class for. */
  unseen: z.array(z.enum(roadUserClasses)),
  provider: z.string(),
  providerNotes: z.array(z.string()),
  cost: z.object({ frames: z.int(), medianMs: z.number(), cpuMs: z.number() }),
  /** AP50 in percent; absent: there were no pictures. */
  accuracy: z
    .object({
      pictures: z.int(),
      mean: z.number(),
      classes: z.array(z.object({ class: z.enum(roadUserClasses), ap50: z.number() })),
    })
    .optional(),
  /** As the analysis uses it; the user may save it beside the file and change it. */
  manifest: modelManifestSchema,
});
export type ModelVerdict = z.infer<typeof modelVerdictSchema>;

export const failureDataSchema = z.object({
  code: z.string(),
  sentence: z.string(),
  detail: z.string().optional(),
});

/** What that program prints: one line of JSON. */
export const verdictAnswerSchema = z.union([
  z.object({ verdict: modelVerdictSchema }),
  z.object({ failure: failureDataSchema }),
]);
export type VerdictAnswer =
  { readonly verdict: ModelVerdict } | { readonly failure: z.infer<typeof failureDataSchema> };
