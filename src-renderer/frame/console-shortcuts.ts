import { chooseVideos } from '../commands/open-videos';
import { exportCsv } from '../commands/export-csv';
import { openDialog } from '../state/dialog-store';
import {
  chooseLayout,
  moveSelection,
  showPage,
  toggleFocus,
  toggleOverlay,
} from '../state/view-actions';
import { layouts, useView, type Overlays } from '../state/view-store';
import { notifyError } from '../ui/notify';
import type { Shortcut } from '../ui/shortcut-registry';

/** Keys of the grid mean nothing on other pages. */
const onLive = (action: () => void) => (): void | false =>
  useView.getState().page === 'live' ? action() : false;

function leaveFocus(): void | false {
  if (!useView.getState().focused) return false;
  toggleFocus();
}

const overlay = (key: string, title: string, name: keyof Overlays): Shortcut => ({
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
  ...layouts.map((tiles): Shortcut => ({
    keys: [String(tiles)],
    title: tiles === 1 ? '1 tile' : `${tiles} tiles`,
    group: 'View',
    run: () => {
      showPage('live');
      chooseLayout(tiles);
    },
  })),
  {
    keys: ['f'],
    title: 'Focus: one camera fills the grid',
    group: 'View',
    run: onLive(toggleFocus),
  },
  { keys: ['Escape'], title: 'Leave focus', group: 'View', run: leaveFocus },
  {
    keys: ['?'],
    title: 'These keys',
    group: 'View',
    run: () => openDialog({ kind: 'keyboard' }),
  },
  overlay('b', 'Boxes', 'boxes'),
  overlay('l', 'Labels', 'labels'),
  overlay('p', 'Paths', 'paths'),
  overlay('z', 'Lines and zones', 'shapes'),
  overlay('m', 'Metres on the ground, where it is calibrated', 'grid'),
];
