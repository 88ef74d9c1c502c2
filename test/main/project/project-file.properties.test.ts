import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseProject } from '../../../src-main/project/project-file';
import { Failure } from '../../../src-workers/contracts/errors';

const valid = {
  version: 1,
  site: 'Ring road',
  timeZone: 'Europe/Berlin',
  fileTimePattern: '(?<year>\\d{4})(?<month>\\d\\d)(?<day>\\d\\d)',
  cameras: [
    {
      id: 'north',
      source: { kind: 'file', path: 'north.mp4' },
      analysisFps: 12,
      tracker: { lostSeconds: 1 },
      lines: [{ id: 'in', points: [[0.1, 0.5], [0.9, 0.5]], classes: ['car'] }], // prettier-ignore
      zones: [{ id: 'box', kind: 'zone', points: [[0, 0], [1, 0], [1, 1]] }], // prettier-ignore
    },
  ],
};

/** Reads a project, or says with which sentence it is refused; anything else fails the test. */
function outcome(text: string): string {
  try {
    parseProject(text, 'p.json');
    return 'read';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(error.code).toMatch(/^PROJECT_/);
    // One sentence for a user: no stack, no line break, nothing that a terminal obeys, an end.
    expect(error.message).toMatch(/^[^\p{Cc}]{20,}[.)]$/u);
    return error.code;
  }
}

/** Every place in a JSON value, as the keys that lead to it. */
const placesOf = (value: unknown, path: readonly string[] = []): (readonly string[])[] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]))
    : []),
];

const replaced = (value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown => {
  if (key === undefined) return by;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
    ? [...(value as unknown[])]
    : { ...(value as Record<string, unknown>) };
  const inner = (value as Record<string, unknown>)[key];
  (copy as Record<string, unknown>)[key] = replaced(inner, rest, by);
  return copy;
};

const oddValue = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    ...[-1e300, 1e308, -0, 5e-324, 2 ** 53, '', '\0', '\ud800', '__proto__', '(', '(a+)+$', 'a;b'],
    ...[[], [[]], {}, null, 'line\nbreak', [[0, 0]], [[0.5, 0.5], [0.5, 0.5]], 'x'.repeat(5000)], // prettier-ignore
  ),
);

it('refuses any text with a sentence', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
    expect(outcome(text)).toMatch(/^PROJECT_NOT_JSON$|^PROJECT_INVALID$/);
  })); // prettier-ignore
});

it('reads or refuses a project with something odd at any one place', () => {
  const place = fc.constantFrom(...placesOf(valid));
  fc.assert(
    fc.property(place, oddValue, (path, odd) => {
      expect(outcome(JSON.stringify(replaced(valid, path, odd)))).toMatch(/^read$|^PROJECT_/);
    }),
    { numRuns: 500 },
  );
});

it('refuses a project that is cut short anywhere', () => {
  const text = JSON.stringify(valid);
  for (let length = 0; length < text.length; length += 1) {
    expect(outcome(text.slice(0, length))).toBe('PROJECT_NOT_JSON');
  }
  expect(outcome(text)).toBe('read');
});

it.each([['-1e300'], ['-9007199254740991'], ['0'], ['-1']])(
  'does not migrate from %s',
  (version) => {
    expect(outcome(JSON.stringify(valid).replace('"version":1', `"version":${version}`))).toBe(
      'PROJECT_INVALID',
    );
  },
);
