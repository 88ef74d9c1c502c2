import * as z from 'zod';
import { failureDataSchema } from '../../src-workers/contracts/model-verdict';
import type { ModelComparison } from './model-comparison';

/** What the program that compares two models is asked, as one line on its standard input. */
export const comparisonRequestSchema = z.object({
  /** Ids of the list, or files. */
  models: z.tuple([z.string(), z.string()]),
  /** Where relative paths of models begin. */
  folder: z.string(),
  /** With one camera, its video and absolute paths. */
  project: z.record(z.string(), z.unknown()),
  seconds: z.number().positive().optional(),
  /** For its files; whoever asks removes it, however the program ended. */
  scratch: z.string(),
});
/** `scratch` is the business of who starts the program. */
export type ComparisonRequest = Omit<ComparisonTask, 'scratch'>;
export type ComparisonTask = z.infer<typeof comparisonRequestSchema>;

/** How far it is: 0..1 of both models together; absent where the video does not say how long it is. */
const progressSchema = z.object({ share: z.number().min(0).max(1).optional() });

/** What it prints: a line of JSON each, the last one with the result. */
export const comparisonLineSchema = z.union([
  z.object({ progress: progressSchema }),
  /** Null: it was stopped before both were done. */
  z.object({ comparison: z.custom<ModelComparison | null>((given) => typeof given === 'object') }),
  z.object({ failure: failureDataSchema }),
]);
export type ComparisonLine =
  | { readonly progress: z.infer<typeof progressSchema> }
  | { readonly comparison: ModelComparison | null }
  | { readonly failure: z.infer<typeof failureDataSchema> };
