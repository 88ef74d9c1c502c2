import type { ElectronApplication, Locator, Page } from 'playwright';
import type { CommandResult } from '../../src-workers/contracts/console-command';
import type { ConsoleState, StoredPoint } from '../../src-workers/contracts/console-state';
import type {} from '../../src-renderer/bridge/bridge';
import type { PaintedPicture } from '../../src-renderer/live/painted-pictures';
import { placePicture, storedToCanvas } from '../../src-renderer/live/picture-placement';

/** A first picture comes within seconds, on a machine that does nothing else. */
const pictureLimitMs = 60_000;

/** What a person does with the console, and sees in it. */
export class ConsolePage {
  readonly #app: ElectronApplication;
  readonly page: Page;

  constructor({ app, window }: { readonly app: ElectronApplication; readonly window: Page }) {
    this.#app = app;
    this.page = window;
  }

  /** Sends a message as the page's own scripts could. */
  invoke(message: unknown): Promise<CommandResult> {
    return this.page.evaluate(
      (sent) => (window.roadglass.invoke as (sent: unknown) => Promise<CommandResult>)(sent),
      message,
    );
  }

  async state(): Promise<ConsoleState> {
    const answer = await this.invoke({ kind: 'get-state' });
    if (!answer.ok) throw new Error(answer.failure.sentence);
    return answer.value as ConsoleState;
  }

  /** The system's next dialogs answer with these paths; none: the person closes them. */
  async answerDialogs(...paths: readonly string[]): Promise<void> {
    await this.#app.evaluate(
      ({ dialog }, filePaths) => {
        const canceled = filePaths.length === 0;
        dialog.showOpenDialog = () => Promise.resolve({ canceled, filePaths });
        dialog.showSaveDialog = () => Promise.resolve({ canceled, filePath: filePaths[0] ?? '' });
      },
      [...paths],
    );
  }

  async openVideos(...paths: readonly string[]): Promise<void> {
    await this.answerDialogs(...paths);
    await this.page.getByRole('button', { name: 'Open video…' }).first().click();
  }

  async addStream(url: string, name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add camera…' }).first().click();
    const dialog = this.page.getByRole('dialog', { name: 'Add camera' });
    await dialog.getByLabel('Address').fill(url);
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByRole('button', { name: 'Add camera' }).click();
  }

  tile(name: string): Locator {
    return this.page.getByRole('article', { name: `Camera ${name}`, exact: true });
  }

  /** The panel beside the tiles, of the selected camera. */
  get panel(): Locator {
    return this.page.getByRole('complementary', { name: /^Counts of / });
  }

  /** The figures of a line in the panel: forward, backward, total. */
  async lineCounts(name: string): Promise<readonly string[]> {
    const row = this.panel.getByRole('row').filter({ has: this.page.getByTitle(`Select ${name}`) });
    return row.getByRole('cell').allTextContents();
  }

  /** Where points of a picture lie in the window. */
  async places(name: string, points: readonly StoredPoint[]): Promise<{ x: number; y: number }[]> {
    const box = await this.tile(name).locator('canvas[data-camera-id]').boundingBox();
    const { cameras } = await this.state();
    const picture = cameras.find((camera) => camera.name === name)?.picture;
    if (!box || !picture) throw new Error(`The camera "${name}" shows no picture.`);
    const place = placePicture(picture, box);
    return points
      .map((point) => storedToCanvas(point, place))
      .map(({ x, y }) => ({ x: box.x + x, y: box.y + y }));
  }

  /** A button of the toolbar. */
  tool(name: string): Locator {
    return this.page
      .getByRole('group', { name: 'Lines, zones and flows' })
      .getByRole('button', { name, exact: true });
  }

  /** Draws with the mouse: a click at every point, then Enter. */
  async draw(tool: 'line' | 'zone', name: string, points: readonly StoredPoint[]): Promise<void> {
    await this.tool(`Draw a ${tool}`).click();
    for (const { x, y } of await this.places(name, points)) await this.page.mouse.click(x, y);
    await this.page.keyboard.press('Enter');
  }

  /** Waits for a picture that is painted after this moment. */
  async nextPicture(
    options: {
      readonly analysed?: boolean;
      /** Media time in ms: a picture that was under way before may still be painted. */
      readonly near?: number;
      readonly toleranceMs?: number;
    } = {},
  ): Promise<PaintedPicture> {
    return this.page.evaluate(
      ({ analysed, near, toleranceMs = 1, limitMs }) =>
        new Promise<PaintedPicture>((resolve, reject) => {
          const problem = `No ${analysed ? 'analysed ' : ''}picture was painted in ${limitMs} ms.`;
          setTimeout(() => reject(new Error(problem)), limitMs);
          const see = (event: Event): void => {
            const { detail } = event as CustomEvent<PaintedPicture>;
            if (analysed !== undefined && detail.analysed !== analysed) return;
            if (near !== undefined && Math.abs(detail.mediaTimeMs - near) > toleranceMs) return;
            document.removeEventListener('roadglass:picture-painted', see);
            resolve(detail);
          };
          document.addEventListener('roadglass:picture-painted', see);
        }),
      { ...options, limitMs: pictureLimitMs },
    );
  }

  /** How many colours a coarse grid over the picture's canvas shows: one is a blank picture. */
  coloursOf(name: string): Promise<number> {
    return this.tile(name)
      .locator('canvas[data-camera-id]')
      .evaluate((element) => {
        const canvas = element as HTMLCanvasElement;
        const colours = new Set<string>();
        const context = canvas.getContext('2d');
        for (let x = 0.05; x < 1; x += 0.1) {
          for (let y = 0.05; y < 1; y += 0.1) {
            const pixel = context?.getImageData(x * canvas.width, y * canvas.height, 1, 1).data;
            colours.add(String(pixel));
          }
        }
        return colours.size;
      });
  }

  /** Processes of the app by their name, such as its analysis processes. */
  processes(name: RegExp): Promise<readonly { readonly name: string; readonly pid: number }[]> {
    return this.#app.evaluate(
      ({ app }, source) =>
        app
          .getAppMetrics()
          .map((metric) => ({
            name: metric.name ?? metric.serviceName ?? metric.type,
            pid: metric.pid,
          }))
          .filter((each) => new RegExp(source).test(each.name)),
      name.source,
    );
  }
}
