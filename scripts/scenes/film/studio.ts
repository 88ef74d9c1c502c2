import { BrowserWindow, MessageChannelMain, type MessagePortMain } from 'electron';
import { join } from 'node:path';
import type { PageCommand, PageEvent } from '../picture/page/page-messages';
import type { SeenActor } from '../world/seen-actor';

/** What is drawn: a scene's frames, the first one and the one after the last. */
export type Take = Omit<PageCommand & { kind: 'draw' }, 'kind'>;

export interface Frame {
  readonly pixels: Uint8Array;
  readonly seen: readonly SeenActor[];
}

/** A window that nobody sees, in whose sandbox the pictures are drawn. */
export class Studio {
  readonly #window: BrowserWindow;
  readonly #port: MessagePortMain;
  readonly #events: PageEvent[] = [];
  #wake: (() => void) | undefined;

  private constructor(window: BrowserWindow, port: MessagePortMain) {
    this.#window = window;
    this.#port = port;
    port.on('message', ({ data }: { data: unknown }) => this.#take(data as PageEvent));
    port.start();
    window.webContents.on('render-process-gone', (_, { reason }) =>
      this.#take({ kind: 'failed', text: `The page that draws ended: ${reason}.` }),
    );
  }

  /** @param folder with page.html and the bundles */
  static async open(folder: string): Promise<Studio> {
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        preload: join(folder, 'preload.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        backgroundThrottling: false,
      },
    });
    window.webContents.on('console-message', (...[, level, text]) => {
      if (level >= 2) process.stderr.write(`${text}\n`);
    });
    await window.loadFile(join(folder, 'page.html'));
    const { port1, port2 } = new MessageChannelMain();
    window.webContents.postMessage('port', null, [port2]);
    return new Studio(window, port1);
  }

  /** The frames one after the other; the next one is drawn while one is dealt with. */
  async *draw(take: Take): AsyncGenerator<Frame> {
    this.#send({ kind: 'draw', ...take });
    for (;;) {
      const event = await this.#next();
      if (event.kind === 'failed') throw new Error(event.text);
      if (event.kind === 'drawn') return;
      yield event;
      this.#send({ kind: 'more' });
    }
  }

  #send(command: PageCommand): void {
    this.#port.postMessage(command);
  }

  #take(event: PageEvent): void {
    this.#events.push(event);
    this.#wake?.();
  }

  async #next(): Promise<PageEvent> {
    for (;;) {
      const event = this.#events.shift();
      if (event) return event;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  close(): void {
    this.#port.close();
    this.#window.destroy();
  }
}
