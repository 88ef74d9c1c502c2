/**
 * Class names as exporters leave them in a file's metadata: Ultralytics writes a Python dictionary,
 * `{0: 'person', 1: "driver's cab"}`; others write JSON. A list in brackets is numbered from 0.
 */
export function readClassNames(text: string | undefined): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  if (text === undefined) return names;
  const entry = /(?:["']?(\d+)["']?\s*:\s*)?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g;
  for (const [, number, single, double] of text.matchAll(entry)) {
    names.set(number === undefined ? names.size : Number(number), single ?? double ?? '');
  }
  return names;
}
