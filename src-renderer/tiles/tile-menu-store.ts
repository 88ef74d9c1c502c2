import { create } from 'zustand';

export interface OpenTileMenu {
  readonly cameraId: string;
  /** In the window, CSS pixels. */
  readonly x: number;
  readonly y: number;
}

/** The one menu of all tiles: sixteen of them would cost what nobody sees. */
export const useTileMenu = create<{ readonly menu?: OpenTileMenu | undefined }>()(() => ({}));

export const openTileMenu = (menu: OpenTileMenu): void => useTileMenu.setState({ menu });
export const closeTileMenu = (): void => useTileMenu.setState({ menu: undefined });

/** Of the menu key, Shift and F10: there is no pointer that says where. */
export function openTileMenuAt(cameraId: string, tile: Element): void {
  const { left, top, width, height } = tile.getBoundingClientRect();
  openTileMenu({ cameraId, x: left + width / 3, y: top + height / 3 });
}
