import { expect, it } from 'vitest';
import { readClassNames } from '../../src-workers/analysis/class-names';

it.each([
  [
    'Python dictionary of Ultralytics',
    "{0: 'person', 1: 'bicycle'}",
    { 0: 'person', 1: 'bicycle' },
  ],
  ['a quote in a name', `{0: "driver's cab", 2: 'car'}`, { 0: "driver's cab", 2: 'car' }],
  ['JSON object', '{"0": "person", "7": "truck"}', { 0: 'person', 7: 'truck' }],
  ['JSON list', '["car", "bus"]', { 0: 'car', 1: 'bus' }],
  ['nothing', undefined, {}],
  ['no names in it', 'none', {}],
])('reads class names: %s', (_reason, text, expected) => {
  expect(Object.fromEntries(readClassNames(text))).toEqual(expected);
});
