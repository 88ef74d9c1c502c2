import { z } from 'zod';
import { roadUserClasses } from '../domain/detection/road-user';
import { zoneKinds } from '../domain/zones/zone';

const unitInterval = z.number().min(0).max(1);
const point = z.tuple([unitInterval, unitInterval]).describe('x, y in 0..1 of the picture');
const id = z.string().min(1).max(100);
const name = z.string().min(1).max(200);
const classes = z.array(z.enum(roadUserClasses)).min(1).optional();

const line = z.strictObject({
  id,
  name: name.optional(),
  points: z.array(point).min(2),
  classes,
});

const zone = z.strictObject({
  id,
  name: name.optional(),
  kind: z.enum(zoneKinds).default('zone'),
  points: z.array(point).min(3),
  classes,
});

const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), path: z.string().min(1) }),
  z.strictObject({ kind: z.literal('url'), url: z.string().min(1) }),
  z.strictObject({ kind: z.literal('usb'), device: z.string().min(1) }),
]);

const camera = z.strictObject({
  id,
  name: name.optional(),
  source: source.optional(),
  analysisFps: z.union([z.number().positive().max(240), z.literal('source')]).default('source'),
  model: z.string().min(1).optional(),
  referencePoint: z.enum(['bottom-centre', 'centre']).default('bottom-centre'),
  hysteresisPercent: z.number().min(0).max(20).default(2),
  tracker: z
    .strictObject({
      lowThreshold: unitInterval.optional(),
      highThreshold: unitInterval.optional(),
      newTrackThreshold: unitInterval.optional(),
      matchCost: unitInterval.optional(),
      lostSeconds: z.number().min(0.1).max(30).optional(),
      confirmAfterHits: z.int().min(1).max(30).optional(),
    })
    .default({}),
  lines: z.array(line).default([]),
  zones: z.array(zone).default([]),
});

/** Version 1 of the project file. */
export const projectSchema = z.strictObject({
  version: z.literal(1),
  site: z.string().max(200).default(''),
  timeZone: z.string().default('UTC').describe('IANA time zone'),
  /** Regular expression with the groups year, month, day, hour, minute and optionally second. */
  fileTimePattern: z.string().optional(),
  cameras: z.array(camera).min(1),
});

export type Project = z.infer<typeof projectSchema>;
export type ProjectCamera = Project['cameras'][number];

export const currentProjectVersion = 1;
