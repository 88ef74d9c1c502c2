import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CameraState } from '../../src-workers/contracts/console-state';
import { useCamera } from '../state/console-store';
import { overlaysOf } from '../state/overlays';
import { resetTileOverlays, toggleTileOverlay } from '../state/view-actions';
import { useView } from '../state/view-store';
import { overlayTitles } from './overlay-titles';
import { TileActions } from './TileActions';
import { closeTileMenu, useTileMenu, type OpenTileMenu } from './tile-menu-store';

/** What can be done with a tile, where the pointer is or the keyboard's focus. */
export function TileMenu() {
  const menu = useTileMenu((store) => store.menu);
  const camera = useCamera(menu?.cameraId);
  if (!menu || !camera) return null;
  return <OpenMenu key={`${camera.id} ${menu.x} ${menu.y}`} menu={menu} camera={camera} />;
}

function OpenMenu({
  menu: { x, y },
  camera,
}: {
  readonly menu: OpenTileMenu;
  readonly camera: CameraState;
}) {
  const { t } = useTranslation();
  return (
    <Menu
      opened
      onClose={() => {
        closeTileMenu();
        // The focus was on the menu: back to what it was about.
        document
          .querySelector<HTMLElement>(`[data-tile="${CSS.escape(camera.id)}"]`)
          ?.focus({ preventScroll: true });
      }}
      position="bottom-start"
      offset={2}
      shadow="md"
      width={250}
      transitionProps={{ duration: 0 }}
      // The key that opens it is still under way when it is there, and would close it.
      clickOutsideEvents={['mousedown', 'touchstart']}
    >
      <Menu.Target>
        <div style={{ position: 'fixed', left: x, top: y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown
        aria-label={t('Menu of {{name}}', { name: camera.name })}
        mah="calc(100vh - 16px)"
        style={{ overflowY: 'auto' }}
      >
        <TileActions camera={camera} />
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item>{t('Overlays of this tile')}</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown>
            <OverlayItems camera={camera} />
          </Menu.Sub.Dropdown>
        </Menu.Sub>
      </Menu.Dropdown>
    </Menu>
  );
}

function OverlayItems({ camera: { id, calibration } }: { readonly camera: CameraState }) {
  const { t } = useTranslation();
  const all = useView((view) => view.overlays);
  const own = useView((view) => view.tileOverlays);
  const shown = overlaysOf(all, own, id);
  return (
    <>
      {overlayTitles(t)
        .filter(({ overlay }) => overlay !== 'grid' || calibration !== undefined)
        .map(({ overlay, title }) => (
          <Menu.CheckboxItem
            key={overlay}
            checked={shown[overlay]}
            onChange={() => toggleTileOverlay(id, overlay)}
          >
            {title}
          </Menu.CheckboxItem>
        ))}
      <Menu.Divider />
      <Menu.Item disabled={own[id] === undefined} onClick={() => resetTileOverlays(id)}>
        {t('As all other tiles')}
      </Menu.Item>
    </>
  );
}
