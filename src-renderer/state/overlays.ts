/** What is painted over a picture. */
export interface Overlays {
  readonly boxes: boolean;
  /** Number and certainty of a road user. */
  readonly labels: boolean;
  /** What kind of road user it is, as a word. */
  readonly classes: boolean;
  readonly paths: boolean;
  /** Lines and zones. */
  readonly shapes: boolean;
  /** Metres on the ground, of cameras that are calibrated. */
  readonly grid: boolean;
  /** Where road users were, of late. */
  readonly heat: boolean;
}
export type Overlay = keyof Overlays;

export const overlayNames: readonly Overlay[] = [
  'boxes',
  'labels',
  'classes',
  'paths',
  'shapes',
  'grid',
  'heat',
];

export const defaultOverlays: Overlays = {
  boxes: true,
  labels: true,
  classes: true,
  paths: true,
  shapes: true,
  grid: false,
  heat: false,
};

/** What one tile has otherwise than all, by camera. A camera that is like the others is not in it. */
export type TileOverlays = Readonly<Record<string, Partial<Overlays>>>;

/** What is painted on a camera. The same object as long as nothing of it changed. */
export function overlaysOf(
  all: Overlays,
  own: TileOverlays,
  cameraId: string | undefined,
): Overlays {
  const differing = cameraId === undefined ? undefined : own[cameraId];
  return differing === undefined ? all : { ...all, ...differing };
}

/** Switches an overlay of one tile. One that is as everywhere again follows the others again. */
export function withTileOverlay(
  all: Overlays,
  own: TileOverlays,
  cameraId: string,
  overlay: Overlay,
): TileOverlays {
  const wanted = !overlaysOf(all, own, cameraId)[overlay];
  const others = without(own[cameraId] ?? {}, overlay);
  const differing = wanted === all[overlay] ? others : { ...others, [overlay]: wanted };
  return withOwn(own, cameraId, differing);
}

/** The tile is like all others again. */
export const withoutTileOverlays = (own: TileOverlays, cameraId: string): TileOverlays =>
  withOwn(own, cameraId, {});

/** Cameras that are gone take their choices with them. */
export const tileOverlaysOf = (own: TileOverlays, cameraIds: readonly string[]): TileOverlays =>
  Object.keys(own).every((id) => cameraIds.includes(id))
    ? own
    : Object.fromEntries(Object.entries(own).filter(([id]) => cameraIds.includes(id)));

function withOwn(own: TileOverlays, cameraId: string, differing: Partial<Overlays>): TileOverlays {
  const others = without(own, cameraId);
  return Object.keys(differing).length === 0 ? others : { ...others, [cameraId]: differing };
}

const without = <Value extends object>(values: Value, key: keyof Value & string): Value =>
  Object.fromEntries(Object.entries(values).filter(([each]) => each !== key)) as Value;
