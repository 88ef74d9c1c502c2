import * as z from 'zod';
import { isVehicle, roadUserClasses } from '../domain/detection/road-user';
import type { PcuProfile } from '../domain/pcu/pcu-profile';

const text = z
  .string()
  .min(1)
  .max(1000)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'it has a line break or another control character');
const units = z.number().min(0).max(100);

const factor = z.union([
  units,
  z.strictObject({
    byShare: z
      .array(z.strictObject({ percent: z.number().min(0).max(100), factor: units }))
      .min(1)
      .max(100)
      .refine(
        (steps) => steps.every(({ percent }, index) => percent > (steps[index - 1]?.percent ?? -1)),
        'the percents of the shares have to rise',
      ),
  }),
]);

const vehicles = roadUserClasses.filter((roadUser) => isVehicle(roadUser));

/** A file of assets/pcu, or an entry of a project's `pcuProfiles`. */
export const pcuProfileSchema = z.strictObject({
  id: text.max(100),
  title: text.max(200),
  source: text,
  note: text.optional(),
  /** Pedestrians have none. */
  classes: z.partialRecord(z.enum(vehicles), z.strictObject({ as: text.max(200), factor })),
});

/** What the schema gives is what the domain takes. */
export const parsePcuProfile = (json: unknown): PcuProfile => pcuProfileSchema.parse(json);
