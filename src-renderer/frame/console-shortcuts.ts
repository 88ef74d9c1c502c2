import { chooseVideos } from '../commands/open-videos';
import { exportCsv } from '../commands/export-csv';
import { openDialog } from '../state/dialog-store';
import type { Overlay } from '../state/overlays';
import { fillScreen, moveSelection, toggleFocus, toggleOverlay } from '../state/view-actions';
import { useView } from '../state/view-store';
import { focusTile, turnPage } from '../tiles/shown-cameras';
import { notifyError } from '../ui/notify';
import type { Shortcut } from '../ui/shortcut-registry';

/** Keys of the grid mean nothing on other pages. */
const onLive =
  (action: (key: string) => void | false): Shortcut['run'] =>
  (key) =>
    useView.getState().page === 'live' ? action(key) : false;

/** The screen first, then the focus. */
function leave(): void | false {
  const { fullScreen, layout } = useView.getState();
  if (fullScreen) return fillScreen(false);
  if (layout !== 'focus') return false;
  toggleFocus();
}

const overlay = (key: string, title: string, name: Overlay): Shortcut => ({
  keys: [key],
  title,
  group: 'Overlays',
  run: onLive(() => toggleOverlay(name)),
});

/** The keys of the frame; drawing and playback bring their own. */
export const consoleShortcuts: readonly Shortcut[] = [
  {
    keys: ['o'],
    title: 'Open video',
    group: 'Cameras',
    run: () => void chooseVideos().catch(notifyError),
  },
  {
    keys: ['a'],
    title: 'Add camera',
    group: 'Cameras',
    run: () => openDialog({ kind: 'add-camera' }),
  },
  {
    keys: ['e'],
    title: 'Export CSV of the selected camera',
    group: 'Cameras',
    run: () => {
      const { selectedCameraId } = useView.getState();
      if (selectedCameraId === undefined) return false;
      exportCsv(selectedCameraId).catch(notifyError);
    },
  },
  {
    keys: ['['],
    title: 'Camera before',
    group: 'Cameras',
    run: onLive(() => moveSelection(-1)),
  },
  {
    keys: [']'],
    title: 'Next camera',
    group: 'Cameras',
    run: onLive(() => moveSelection(1)),
  },
  {
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    title: 'Focus the tile of this number',
    group: 'View',
    run: onLive((key) => focusTile(Number(key) - 1)),
  },
  {
    keys: ['0'],
    title: 'Focus the selected camera, or leave the focus',
    group: 'View',
    run: onLive(toggleFocus),
  },
  {
    keys: ['f'],
    title: 'Tiles fill the screen',
    group: 'View',
    run: onLive(() => fillScreen(!useView.getState().fullScreen)),
  },
  { keys: ['Escape'], title: 'Leave the full screen, leave the focus', group: 'View', run: leave },
  {
    keys: ['PageUp'],
    title: 'Page of cameras before',
    group: 'View',
    run: onLive(() => turnPage(-1)),
  },
  {
    keys: ['PageDown'],
    title: 'Next page of cameras',
    group: 'View',
    run: onLive(() => turnPage(1)),
  },
  { keys: ['F1'], title: 'Help', group: 'View', run: () => openDialog({ kind: 'help' }) },
  {
    keys: ['?'],
    title: 'These keys',
    group: 'View',
    run: () => openDialog({ kind: 'keyboard' }),
  },
  overlay('b', 'Boxes', 'boxes'),
  overlay('l', 'Labels', 'labels'),
  overlay('c', 'Classes', 'classes'),
  overlay('h', 'Heat: where road users were', 'heat'),
  overlay('t', 'Paths: the trails of road users', 'paths'),
  overlay('z', 'Lines and zones', 'shapes'),
  overlay('m', 'Metres on the ground, where it is calibrated', 'grid'),
];
