import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Light, SceneDescription } from '../world/scene-description';

/** What is to be filmed, and where the results go. */
export interface FilmRequest {
  readonly names: readonly string[];
  /** Absent: where the project keeps them. */
  readonly folder?: string;
  readonly fromSeconds?: number;
  readonly toSeconds?: number;
  /** Only a picture of this moment. */
  readonly stillSeconds?: number;
  /** Draws who is where on the picture. */
  readonly boxes: boolean;
  /** Another light than the scene's own, to look at. */
  readonly light?: Light['kind'];
}

/** What the command line asks for: films, or a text to print. */
export type Parsed =
  | { readonly kind: 'film'; readonly request: FilmRequest }
  | { readonly kind: 'list'; readonly text: string }
  | { readonly kind: 'refused'; readonly text: string };

export const usage =
  'npm run scene -- NAME... [--all] [--list] [--out FOLDER] [--from S] [--to S] [--still S [--boxes]] [--light KIND]';

const lights: readonly string[] = [
  'day',
  'overcast',
  'low-sun',
  'dusk',
  'night',
  'rain',
] satisfies readonly Light['kind'][];

const options = {
  all: { type: 'boolean' },
  list: { type: 'boolean' },
  boxes: { type: 'boolean' },
  out: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  still: { type: 'string' },
  light: { type: 'string' },
} as const;

const refused = (text: string): Parsed => ({ kind: 'refused', text: `${text}\n${usage}` });

/** @param cwd what a relative folder is meant from */
export function parseRequest(
  args: readonly string[],
  scenes: Readonly<Record<string, SceneDescription>>,
  cwd: string,
): Parsed {
  let given;
  try {
    given = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    return refused((error as Error).message);
  }
  const { values, positionals } = given;
  const known = Object.keys(scenes);
  if (values.list) return { kind: 'list', text: listOf(scenes) };
  const unknown = positionals.find((name) => !known.includes(name));
  if (unknown !== undefined)
    return refused(`There is no scene "${unknown}"; there are: ${known.join(', ')}.`);
  const names = values.all ? known : positionals;
  if (names.length === 0) return refused('Name a scene, or all of them with --all.');
  const seconds: Partial<Record<'from' | 'to' | 'still', number>> = {};
  for (const name of ['from', 'to', 'still'] as const) {
    const text = values[name];
    if (text === undefined) continue;
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value) || value < 0)
      return refused(`--${name} takes seconds of the film, not "${text}".`);
    seconds[name] = value;
  }
  if (seconds.to !== undefined && seconds.to <= (seconds.from ?? 0))
    return refused('--to has to be later than --from.');
  if (values.light !== undefined && !lights.includes(values.light))
    return refused(`--light is one of: ${lights.join(', ')}.`);
  return {
    kind: 'film',
    request: {
      names,
      boxes: values.boxes ?? false,
      ...(values.out === undefined ? {} : { folder: resolve(cwd, values.out) }),
      ...(seconds.from === undefined ? {} : { fromSeconds: seconds.from }),
      ...(seconds.to === undefined ? {} : { toSeconds: seconds.to }),
      ...(seconds.still === undefined ? {} : { stillSeconds: seconds.still }),
      ...(values.light === undefined ? {} : { light: values.light as Light['kind'] }),
    },
  };
}

function listOf(scenes: Readonly<Record<string, SceneDescription>>): string {
  return Object.values(scenes)
    .map(({ name, seconds, picture, title }) => {
      const size = `${picture.width}x${picture.height}`;
      return `${name.padEnd(28)} ${String(seconds).padStart(3)} s  ${size.padEnd(9)}  ${title}`;
    })
    .join('\n');
}

/** The demo comes with the app; the other scenes are for tests. */
export const folderOf = (root: string, name: string): string =>
  name === 'demo' ? join(root, 'assets', 'demo') : join(root, 'test', 'fixtures', 'scenes');
