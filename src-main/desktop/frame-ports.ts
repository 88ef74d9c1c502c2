import type { TransferablePort } from '../../src-workers/host/worker-host';
import { framePortChannel } from '../../src-workers/contracts/console-channels';
import type { FramePortMessage } from '../../src-workers/contracts/console-command';
import type { PreviewWish } from '../../src-workers/contracts/preview-wish';
import type { ConsoleEngine } from '../engine/console-engine';

/** Both ends of a new channel, as Electron's MessageChannelMain has them. */
export interface Channel<Port> {
  readonly port1: Port;
  readonly port2: Port;
}

/** What is needed of a window's contents. */
export interface PortReceiver<Port> {
  isDestroyed(): boolean;
  postMessage(channel: string, message: unknown, ports: Port[]): void;
}

/**
 * What one window watches. Whenever a camera comes to a process, the window gets one end of a new
 * channel and the process the other, so that pictures never pass through main.
 */
export class FramePorts<Port extends { close(): void }> {
  readonly #engine: Pick<ConsoleEngine, 'watch' | 'unwatch'>;
  readonly #window: PortReceiver<Port>;
  readonly #makeChannel: () => Channel<Port>;
  readonly #watches = new Set<string>();

  constructor(
    engine: Pick<ConsoleEngine, 'watch' | 'unwatch'>,
    window: PortReceiver<Port>,
    makeChannel: () => Channel<Port>,
  ) {
    this.#engine = engine;
    this.#window = window;
    this.#makeChannel = makeChannel;
  }

  /** @throws Failure CAMERA_NOT_FOUND */
  watch(cameraId: string, watch: string, preview?: PreviewWish): void {
    // A watch has one camera: the same name again replaces it.
    this.unwatch(watch);
    this.#watches.add(watch);
    try {
      this.#engine.watch(cameraId, {
        watch,
        connect: () => this.#connect(cameraId, watch),
        ...(preview === undefined ? {} : { preview }),
      });
    } catch (error) {
      this.#watches.delete(watch);
      throw error;
    }
  }

  /** Nothing happens when there is no such watch. */
  unwatch(watch: string): void {
    if (this.#watches.delete(watch)) this.#engine.unwatch(watch);
  }

  /** The page that watched is gone. */
  endAll(): void {
    for (const watch of [...this.#watches]) this.unwatch(watch);
  }

  #connect(cameraId: string, watch: string): TransferablePort {
    const { port1, port2 } = this.#makeChannel();
    const message: FramePortMessage = { kind: 'roadglass-frame-port', watch, cameraId };
    // A closed end tells the process that nobody watches.
    if (this.#window.isDestroyed() || !this.#watches.has(watch)) port1.close();
    else this.#window.postMessage(framePortChannel, message, [port1]);
    return port2 as unknown as TransferablePort;
  }
}
