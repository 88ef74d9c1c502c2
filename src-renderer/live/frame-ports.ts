import type { FramePortMessage } from '../../src-workers/contracts/console-command';
import type { PreviewWish } from '../../src-workers/contracts/preview-wish';
import { send } from '../bridge/bridge';

type OnPort = (port: MessagePort) => void;

/** Who waits for ports, by watch id. */
const watches = new Map<string, OnPort>();
let listening = false;

export interface CameraWatch {
  /** The tile became larger or smaller, or has to share with others. */
  setPreview(preview: PreviewWish): void;
  /** Idempotent. */
  end(): void;
}

/**
 * Asks for the frames of a camera. `onPort` gets a port now, and another one whenever the camera moves
 * to another process.
 */
export function watchCamera(cameraId: string, preview: PreviewWish, onPort: OnPort): CameraWatch {
  listen();
  const watch = freshWatchId();
  watches.set(watch, onPort);
  // What is wrong with a camera is part of its state; that it was removed a moment ago is no news.
  send({ kind: 'watch-camera', cameraId, watch, preview }).catch(() => undefined);
  return {
    setPreview(wanted) {
      if (!watches.has(watch)) return;
      send({ kind: 'set-preview', watch, preview: wanted }).catch(() => undefined);
    },
    end() {
      if (!watches.delete(watch)) return;
      send({ kind: 'unwatch-camera', watch }).catch(() => undefined);
    },
  };
}

/** Written out, because a schema would bring zod into the window for one message. */
export function isFramePortMessage(data: unknown): data is FramePortMessage {
  if (typeof data !== 'object' || data === null) return false;
  const { kind, watch, cameraId } = data as Partial<Record<keyof FramePortMessage, unknown>>;
  return (
    kind === 'roadglass-frame-port' && typeof watch === 'string' && typeof cameraId === 'string'
  );
}

/** One listener for the life of the page. */
function listen(): void {
  if (listening) return;
  listening = true;
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    // The preload script posts from inside this window; nobody else may hand over a port.
    if (event.source !== window || !isFramePortMessage(event.data)) return;
    const port = event.ports[0];
    if (!port) return;
    const onPort = watches.get(event.data.watch);
    if (onPort) onPort(port);
    else port.close();
  });
}

/** Unique among the pages that this window ever showed: a reload must not end its successor's watch. */
function freshWatchId(): string {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return `watch-${[...random].map((part) => part.toString(36)).join('-')}`;
}
