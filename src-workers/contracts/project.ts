import * as z from 'zod';
import { roadUserClasses } from '../domain/detection/road-user';
import { zoneKinds } from '../domain/zones/zone';
import { cameraServices } from './camera-service';
import { pcuProfileSchema } from './pcu-profile';
import { zoneSettingsSchema } from './zone-settings';

const unitInterval = z.number().min(0).max(1);
const point = z.tuple([unitInterval, unitInterval]).describe('x, y in 0..1 of the picture');
/** Line breaks, NUL and terminal escapes would reach file names, tables and terminals. */
const text = z
  .string()
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'it has a line break or another control character');
const id = text
  .min(1)
  .max(100)
  // tracks.csv lists the ids of zones with semicolons between them.
  .regex(/^[^;]*$/, 'an id may not have a semicolon');
const name = text.min(1).max(200);
/** More than anybody draws; checks whether shapes cross themselves take the square of it. */
const mostShapes = 1000;
const mostPoints = 1000;
const classes = z.array(z.enum(roadUserClasses)).min(1).optional();
const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'a colour is written as #rrggbb')
  .optional();

const line = z.strictObject({
  id,
  name: name.optional(),
  colour,
  points: z.array(point).min(2).max(mostPoints),
  classes,
});

const zone = z.strictObject({
  id,
  name: name.optional(),
  kind: z.enum(zoneKinds).default('zone'),
  colour,
  points: z.array(point).min(3).max(mostPoints),
  classes,
  settings: zoneSettingsSchema.optional(),
});

const flow = z.strictObject({
  id,
  name: name.optional(),
  /** Ids of lines or zones of the same camera. */
  from: id,
  to: id,
});

/** Metres that no survey of a road reaches, and no mistyped number passes. */
const metre = z.number().min(-100_000).max(100_000);

const calibration = z.strictObject({
  points: z
    .array(z.strictObject({ picture: point, groundMetres: z.tuple([metre, metre]) }))
    .min(4, 'a calibration needs four points or more')
    .max(mostPoints),
});

const source = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('file'),
    /** Relative to the project's folder where it lies below it, else absolute. */
    path: text.min(1),
    /** Playback begins again at the end. */
    loop: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal('url'),
    /** Without user and password. */
    url: text.min(1),
    user: text.min(1).max(200).optional(),
    /** Names the password among the stored secrets; the password itself is never written here. */
    credentials: text.min(1).max(200).optional(),
    /** Names the rest of the address, from its `?` on, which has a password in it. */
    query: text.min(1).max(200).optional(),
  }),
  z.strictObject({ kind: z.literal('usb'), device: text.min(1) }),
]);

const camera = z.strictObject({
  id,
  name: name.optional(),
  source: source.optional(),
  /** Whether the operator wants it at work. */
  service: z.enum(cameraServices).default('active'),
  /** Words to find it by. */
  tags: z.array(text.min(1).max(50)).max(20).default([]),
  notes: z.string().max(5000).optional(),
  /** On the project's plan, in 0..1 of its picture. */
  planPoint: point.optional(),
  analysisFps: z.union([z.number().min(1).max(240), z.literal('source')]).default('source'),
  model: text.min(1).optional(),
  /** What the model's labels count as, by its own class names; the others as the manifest has them. */
  classMap: z.record(text.min(1).max(100), z.enum([...roadUserClasses, 'ignored'])).optional(),
  /** Coverage and density are measured in its zones. */
  density: z.boolean().default(true),
  /** Time-space pictures of its lines are kept. */
  proof: z.boolean().default(true),
  /** A file of detections that is analysed in the model's place. */
  detections: z
    .strictObject({
      /** As the path of a source. */
      path: text.min(1),
      /** Of rows that say no class. */
      class: z.enum(roadUserClasses).optional(),
    })
    .optional(),
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
  lines: z.array(line).max(mostShapes).default([]),
  zones: z.array(zone).max(mostShapes).default([]),
  flows: z.array(flow).max(mostShapes).default([]),
  calibration: calibration.optional(),
  /** Id of a profile that ships (assets/pcu) or of one of the project's own. */
  pcuProfile: text.min(1).max(100).optional(),
});

/**
 * Version 4 of the project file. Version 3 knew nothing of what a zone's settings are, of a camera's
 * service, tags, notes and place on a plan, and of the project's plan, units and side of traffic;
 * version 2 had no flows, no calibration and no PCU profiles; version 1
 * had at least one camera, no colours, no credentials and no loop.
 */
export const projectSchema = z.strictObject({
  version: z.literal(4),
  site: text.max(200).default(''),
  timeZone: text.max(100).default('UTC').describe('IANA time zone'),
  /** Regular expression with the groups year, month, day, hour, minute and optionally second. */
  fileTimePattern: text.max(1000).optional(),
  pcuProfiles: z.array(pcuProfileSchema).max(100).default([]),
  /** A picture of the site, on which cameras are placed; its path as that of a source. */
  plan: z.strictObject({ path: text.min(1) }).optional(),
  /** Speeds are shown in these; files always have km/h. */
  speedUnit: z.enum(['kmh', 'mph']).default('kmh'),
  trafficSide: z.enum(['right', 'left']).default('right'),
  /** Faces and number plates are unreadable in every picture that is kept; absent: they are not. */
  blurPictures: z.boolean().optional(),
  /** Detects where a camera has no model of its own; absent: the one that ships. */
  defaultModel: text.min(1).optional(),
  cameras: z.array(camera).max(mostShapes).default([]),
});

export type Project = z.infer<typeof projectSchema>;
export type ProjectCamera = Project['cameras'][number];
export type ProjectSource = NonNullable<ProjectCamera['source']>;

export const currentProjectVersion = 4;
