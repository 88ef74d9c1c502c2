import * as z from 'zod';
import { defaultDensityThresholds } from '../domain/density/density-state';

const density = z.number().min(0).max(1);
const threshold = (state: 'warning' | 'heavy' | 'jam') =>
  z
    .strictObject({
      enter: density.meta({
        title: `Enter ${state} above`,
        default: defaultDensityThresholds[state].enter,
      }),
      leave: density.meta({
        title: `Leave ${state} below`,
        default: defaultDensityThresholds[state].leave,
      }),
    })
    .refine(({ enter, leave }) => leave < enter, 'it has to be left below where it is entered');

export const densityThresholdsSchema = z
  .strictObject({ warning: threshold('warning'), heavy: threshold('heavy'), jam: threshold('jam') })
  .refine(
    ({ warning, heavy, jam }) =>
      warning.enter < heavy.enter &&
      heavy.enter < jam.enter &&
      warning.leave < heavy.leave &&
      heavy.leave < jam.leave,
    'the thresholds have to rise from warning over heavy to jam',
  );

/**
 * What an operator says of a zone besides where it is. Forms are drawn from titles, descriptions and
 * bounds.
 */
export const zoneSettingsSchema = z.strictObject({
  capacity: z.int().min(1).max(10_000).exactOptional().meta({
    title: 'Capacity',
    description: 'Vehicles that fill the zone; without it nothing is estimated.',
  }),
  fullCoverage: z.number().min(0.05).max(1).exactOptional().meta({
    title: 'Full coverage',
    description:
      'Share of the zone that a standing queue covers: 0.35 where calibrated, else 0.50, unless you know better.',
  }),
  thresholds: densityThresholdsSchema.exactOptional().meta({
    title: 'Density thresholds',
    description: 'Where warning, heavy and jam begin and end.',
  }),
  speedLimitKmh: z.number().min(5).max(200).exactOptional().meta({ title: 'Speed limit (km/h)' }),
  lanes: z.int().min(1).max(20).exactOptional().meta({ title: 'Lanes' }),
  directionDegrees: z.number().min(0).max(360).exactOptional().meta({
    title: 'Direction of travel',
    description: 'Degrees clockwise from straight up in the picture.',
  }),
  uninterruptedFlow: z.boolean().exactOptional().meta({
    title: 'Uninterrupted flow',
    description: 'No signal, junction or crossing in it: level of service is shown.',
  }),
  vehiclesOnly: z.boolean().exactOptional().meta({
    title: 'Vehicles only',
    description: 'No pedestrian belongs here.',
  }),
});
