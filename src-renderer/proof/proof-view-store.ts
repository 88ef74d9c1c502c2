import { create } from 'zustand';
import { createJSONStorage, persist, type StateStorage } from 'zustand/middleware';

/** How this person looks at proof strips; beside the console's own view, and kept like it. */
export interface ProofView {
  readonly open: boolean;
  /** The strip fills the page, with picture and table below it. */
  readonly enlarged: boolean;
  /** Of the panel below the grid, in CSS pixels; absent: a share of the window, as nobody chose one. */
  readonly height?: number;
  /** By camera. */
  readonly lineIds: Readonly<Record<string, string>>;
  readonly shows: 'strip' | 'table';
}

export const lowestPanel = 150;
export const highestPanel = 600;

const noStorage: StateStorage = { getItem: () => null, setItem: () => {}, removeItem: () => {} };

export const useProofView = create<ProofView>()(
  persist((): ProofView => ({ open: true, enlarged: false, lineIds: {}, shows: 'strip' }), {
    name: 'roadglass-proof',
    version: 1,
    storage: createJSONStorage(() => globalThis.localStorage ?? noStorage),
    // Checking work is begun anew, not found half done.
    partialize: ({ open, height, lineIds, shows }) => ({
      open,
      lineIds,
      shows,
      ...(height !== undefined && { height }),
    }),
  }),
);

const change = (part: Partial<ProofView>): void => void useProofView.setState(part);

export const toggleProof = (): void =>
  change({ open: !useProofView.getState().open, enlarged: false });

export const enlargeProof = (enlarged: boolean): void => change({ open: true, enlarged });

export const showAs = (shows: ProofView['shows']): void => change({ shows });

export const resizeProof = (height: number): void =>
  change({ height: Math.round(Math.max(lowestPanel, Math.min(highestPanel, height))) });

export const chooseLine = (cameraId: string, lineId: string): void =>
  change({ lineIds: { ...useProofView.getState().lineIds, [cameraId]: lineId } });

/** The line that was chosen, while there is one; else the first. */
export const shownLine = <Line extends { readonly id: string }>(
  lines: readonly Line[],
  chosen: string | undefined,
): Line | undefined => lines.find(({ id }) => id === chosen) ?? lines[0];
