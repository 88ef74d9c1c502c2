import { create } from 'zustand';

export type Dialog =
  | { readonly kind: 'add-camera' }
  | { readonly kind: 'help' }
  | { readonly kind: 'keyboard' }
  | { readonly kind: 'remove-camera'; readonly cameraId: string };

/** The one dialog that is open. */
export const useDialog = create<{ readonly dialog?: Dialog | undefined }>()(() => ({}));

export const openDialog = (dialog: Dialog): void => useDialog.setState({ dialog });
export const closeDialog = (): void => useDialog.setState({ dialog: undefined });
