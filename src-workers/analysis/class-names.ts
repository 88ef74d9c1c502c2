/** Under which keys exporters keep class names. Ultralytics, then what others were seen to use. */
const keys = ['names', 'class_names', 'classes', 'labels', 'id2label', 'label_names'];

/**
 * Class names as exporters leave them in a file's metadata: Ultralytics writes a Python dictionary,
 * `{0: 'person', 1: "driver's cab"}`; others write JSON, a list in brackets, or names between commas or
 * line ends. What has no numbers is numbered from 0; `{"car": 2}` is read the other way round.
 */
export function readClassNames(text: string | undefined): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  if (text === undefined) return names;
  const turned = [...text.matchAll(/["']([^"']+)["']\s*:\s*(\d+)/g)];
  if (turned.length > 0) {
    for (const [, name = '', number] of turned) names.set(Number(number), name);
    return names;
  }
  const entry = /(?:["']?(\d+)["']?\s*:\s*)?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g;
  for (const [, number, single, double] of text.matchAll(entry)) {
    const name = (single ?? double ?? '').replaceAll(/\\(.)/g, '$1');
    names.set(number === undefined ? names.size : Number(number), name);
  }
  if (names.size === 0 && /^[\p{L}\d _.-]+([,;\n]+[\p{L}\d _.-]+)+$/u.test(text.trim())) {
    for (const name of text.trim().split(/[,;\n]+/)) names.set(names.size, name.trim());
  }
  return names;
}

/** The class names in a file's metadata, under whichever key. */
export function classNamesIn(metadata: ReadonlyMap<string, string>): ReadonlyMap<number, string> {
  for (const key of keys) {
    const names = readClassNames(metadata.get(key));
    if (names.size > 0) return names;
  }
  return new Map();
}
