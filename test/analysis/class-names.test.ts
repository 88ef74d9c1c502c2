import { expect, it } from 'vitest';
import { classNamesIn, readClassNames } from '../../src-workers/analysis/class-names';

it.each([
  [
    'Python dictionary of Ultralytics',
    "{0: 'person', 1: 'bicycle'}",
    { 0: 'person', 1: 'bicycle' },
  ],
  ['a quote in a name', `{0: "driver's cab", 2: 'car'}`, { 0: "driver's cab", 2: 'car' }],
  ['JSON object', '{"0": "person", "7": "truck"}', { 0: 'person', 7: 'truck' }],
  ['JSON list', '["car", "bus"]', { 0: 'car', 1: 'bus' }],
  ['a quote that Python escaped', "{0: 'driver\\'s cab'}", { 0: "driver's cab" }],
  [
    'names to numbers, as Hugging Face has them too',
    '{"person": 0, "car": 2}',
    { 0: 'person', 2: 'car' },
  ],
  ['names between commas', 'car, bus,light truck', { 0: 'car', 1: 'bus', 2: 'light truck' }],
  ['a name a line', 'car\nbus\n', { 0: 'car', 1: 'bus' }],
  ['nothing', undefined, {}],
  ['no names in it', 'none', {}],
])('reads class names: %s', (_reason, text, expected) => {
  expect(Object.fromEntries(readClassNames(text))).toEqual(expected);
});

it.each([
  ['where Ultralytics writes them', { names: "{0: 'car'}", classes: 'a,b' }, { 0: 'car' }],
  ['where others do', { date: '2026', id2label: '{"1": "bus"}' }, { 1: 'bus' }],
  ['nowhere', { date: '2026' }, {}],
])('looks for them %s', (_reason, metadata, expected) => {
  const found = classNamesIn(new Map(Object.entries<string>(metadata)));
  expect(Object.fromEntries(found)).toEqual(expected);
});
