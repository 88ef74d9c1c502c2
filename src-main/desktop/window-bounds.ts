/** A rectangle of the desktop in device-independent pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const smallestWindow = { width: 960, height: 600 } as const;
const usualWindow = { width: 1600, height: 1000 } as const;
/** So much of the title bar has to be on a screen that a hand can get hold of it. */
const grip = { width: 120, height: 40 } as const;

/**
 * Where the window opens: where it was, unless that screen is gone or has become smaller.
 * @param screens work areas, the main one first
 */
export function openingBounds(remembered: Bounds | undefined, screens: readonly Bounds[]): Bounds {
  const main = screens[0] ?? { x: 0, y: 0, ...usualWindow };
  const screen = remembered && screens.find((area) => showsGrip(remembered, area));
  if (!remembered || !screen) return centred(remembered ?? usualWindow, main);
  return {
    ...fitting(remembered, screen),
    x: Math.round(remembered.x),
    y: Math.round(Math.max(remembered.y, screen.y)),
  };
}

function showsGrip(window: Bounds, area: Bounds): boolean {
  const shown = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const top = window.y >= area.y - grip.height && window.y <= area.y + area.height - grip.height;
  return shown >= grip.width && top;
}

function centred(size: { width: number; height: number }, area: Bounds): Bounds {
  const { width, height } = fitting(size, area);
  return {
    x: Math.round(area.x + (area.width - width) / 2),
    y: Math.round(area.y + (area.height - height) / 2),
    width,
    height,
  };
}

/** No smaller than the console can be used, and else no larger than the screen. */
const fitting = (
  { width, height }: { width: number; height: number },
  area: Bounds,
): { width: number; height: number } => ({
  width: Math.round(Math.max(smallestWindow.width, Math.min(width, area.width))),
  height: Math.round(Math.max(smallestWindow.height, Math.min(height, area.height))),
});
