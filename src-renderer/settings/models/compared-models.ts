import { create } from 'zustand';
import type { ModelsCompared } from '../../../src-workers/contracts/registry';

export interface Compared extends ModelsCompared {
  readonly cameraId: string;
}

/** The last comparison: whoever goes elsewhere while it runs finds it when they come back. */
export const useCompared = create<{ readonly compared?: Compared | undefined }>()(() => ({}));
