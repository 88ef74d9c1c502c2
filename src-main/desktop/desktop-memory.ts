import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';

const bounds = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
});
const schema = z.object({
  window: z.object({ bounds, maximised: z.boolean() }).exactOptional(),
  /** The project that was open last. */
  project: z.string().exactOptional(),
});
export type Remembered = z.infer<typeof schema>;

/**
 * What the desktop app remembers from one start to the next, in a file of its data folder. Nothing
 * depends on it: a broken file is as good as none, and one that cannot be written is none.
 */
export class DesktopMemory {
  readonly #path: string;
  #remembered: Remembered;

  constructor(dataFolder: string) {
    this.#path = join(dataFolder, 'desktop.json');
    this.#remembered = read(this.#path);
  }

  get remembered(): Remembered {
    return this.#remembered;
  }

  remember(change: Partial<Remembered>): void {
    const next = { ...this.#remembered, ...change };
    if (JSON.stringify(next) === JSON.stringify(this.#remembered)) return;
    this.#remembered = next;
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      const part = `${this.#path}.part`;
      writeFileSync(part, JSON.stringify(next, undefined, 2));
      renameSync(part, this.#path);
    } catch {
      // The next start is as the first one.
    }
  }
}

function read(path: string): Remembered {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {};
  }
}
