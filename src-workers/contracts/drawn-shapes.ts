/** Lines, zones and flows of a camera, as a window sends them and a file of shapes holds them. */
import * as z from 'zod';
import { roadUserClasses, type RoadUserClass } from '../domain/detection/road-user';
import { zoneKinds } from '../domain/zones/zone';
import type { ZoneSettings } from '../domain/zones/zone-settings';
import { zoneSettingsSchema } from './zone-settings';

/** A point in 0..1 of the picture, as the project stores it. */
export type StoredPoint = readonly [x: number, y: number];

interface DrawnShape {
  readonly id: string;
  readonly name: string;
  /** `#rrggbb`; absent: the console chooses. */
  readonly colour?: string;
  readonly points: readonly StoredPoint[];
  /** Only these count; absent: all. */
  readonly classes?: readonly RoadUserClass[];
}
export type DrawnLine = DrawnShape;
export interface DrawnZone extends DrawnShape {
  readonly kind: 'zone' | 'ignore-mask' | 'region-of-interest';
  readonly settings?: ZoneSettings;
}

export interface DrawnFlow {
  readonly id: string;
  readonly name: string;
  /** Ids of lines or zones. */
  readonly from: string;
  readonly to: string;
}

const id = z.string().min(1).max(200);
const name = z.string().min(1).max(200);
const mostShapes = 1000;
const point = z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]).readonly();
const drawn = {
  id,
  name,
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .exactOptional(),
  classes: z.array(z.enum(roadUserClasses)).min(1).exactOptional(),
};
const line = z.strictObject({ ...drawn, points: z.array(point).min(2).max(1000) });
const zone = z.strictObject({
  ...drawn,
  kind: z.enum(zoneKinds),
  points: z.array(point).min(3).max(1000),
  settings: zoneSettingsSchema.exactOptional(),
});
const flow = z.strictObject({ id, name, from: id, to: id });

export const linesSchema = z.array(line).max(mostShapes);
export const zonesSchema = z.array(zone).max(mostShapes);
export const flowsSchema = z.array(flow).max(mostShapes);

/**
 * A file of shapes, to be drawn on other cameras: JSON, points in 0..1 of the picture from its top left
 * corner, as in a project. `format` says what it is, `version` how it is to be read.
 */
export const shapesFileSchema = z.strictObject({
  format: z.literal('roadglass-shapes'),
  version: z.literal(1),
  /** Of the camera that they come from, for people. */
  camera: z.string().max(200).exactOptional(),
  /** Of its picture, in pixels: in one of another shape, angles are others. */
  picture: z
    .strictObject({ width: z.int().positive(), height: z.int().positive() })
    .exactOptional(),
  lines: linesSchema.default([]),
  zones: zonesSchema.default([]),
  flows: flowsSchema.default([]),
});
export type ShapesFile = z.infer<typeof shapesFileSchema>;

/** Commands of a window, see `console-command`. */
export const shapeCommands = [
  /** All of them, as they are from now on. Takes effect on the running analysis. */
  z.strictObject({
    kind: z.literal('set-shapes'),
    cameraId: id,
    lines: linesSchema,
    zones: zonesSchema,
    /** Absent: as they are, without those whose line or zone is gone. */
    flows: flowsSchema.exactOptional(),
  }),
  /** Asks where to, and writes a camera's shapes there; answers `Written`. */
  z.strictObject({ kind: z.literal('save-shapes'), cameraId: id }),
  /** Asks for a file of shapes; answers `ShapesChosen`. Nothing is drawn: the window does that. */
  z.strictObject({ kind: z.literal('choose-shapes') }),
] as const;

export interface ShapesChosen {
  readonly cancelled: boolean;
  readonly shapes?: Pick<ShapesFile, 'lines' | 'zones' | 'flows'>;
}
