import type { Shortcut } from '../ui/shortcut-registry';
import { useShortcuts } from '../ui/shortcuts';
import { enlargeProof, toggleProof } from './proof-view-store';

/** For the help; the strip takes them itself while it has the focus, see `strip-keys`. */
const onStrip = [
  { keys: ['[', ']'], title: 'Mark before, next mark' },
  { keys: ['Enter'], title: 'Play from a little before the mark' },
  { keys: ['Delete'], title: 'Delete the mark: nobody crossed' },
  { keys: ['c'], title: 'Change the class of the mark' },
  { keys: ['a', 'Insert'], title: 'Add a missed crossing' },
  { keys: ['u', 'Ctrl+Z'], title: 'Take the last correction back' },
  { keys: ['k'], title: 'The bin is checked' },
  { keys: ['ArrowLeft', 'ArrowRight'], title: 'Scroll the strip (Shift: a page)' },
  { keys: ['+', '-', '0'], title: 'Zoom the strip, show all of it' },
  { keys: ['Home', 'End'], title: 'Start and newest end of the strip' },
].map((shortcut): Shortcut => ({ ...shortcut, group: 'Proof strip', run: () => false }));

const shortcuts: readonly Shortcut[] = [
  { keys: ['p'], title: 'Show or hide the proof strip', group: 'Proof strip', run: toggleProof },
  ...onStrip,
];

/** Of the Live page. */
export const useProofShortcuts = (): void => useShortcuts(shortcuts);

const ofEnlarged: readonly Shortcut[] = [
  {
    keys: ['Escape'],
    title: 'Leave the enlarged strip',
    group: 'Proof strip',
    run: () => enlargeProof(false),
  },
];

/** Whoever came last is asked first: before Esc leaves the focus of a tile. */
export const useEnlargedShortcuts = (enlarged: boolean): void =>
  useShortcuts(enlarged ? ofEnlarged : []);
