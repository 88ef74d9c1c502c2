import type { CameraSource } from '../../src-workers/contracts/console-state';

/** Where the pictures come from: the file's path, the address, or the device. */
export function sourceText(source: CameraSource): string {
  switch (source.kind) {
    case 'file':
      return source.path;
    case 'url':
      return source.url;
    case 'usb':
      return source.device;
  }
}

/** Without its folders, of whichever system. */
export const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** The same in few letters: the file's name without its folders. */
export const sourceName = (source: CameraSource): string =>
  source.kind === 'file' ? fileName(source.path) : sourceText(source);
