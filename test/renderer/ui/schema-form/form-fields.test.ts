import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { analysisChoicesSchema } from '../../../../src-workers/contracts/registry';
import { zoneSettingsSchema } from '../../../../src-workers/contracts/zone-settings';
import { formFields } from '../../../../src-renderer/ui/schema-form/form-fields';
import {
  problemsOf,
  standardsOf,
  valueAt,
  withValueAt,
} from '../../../../src-renderer/ui/schema-form/form-value';

const field = (schema: z.ZodType, key: string) =>
  formFields(schema).find(({ path }) => path[0] === key);

describe('the fields of a schema', () => {
  it.each<[string, z.ZodType, object | undefined]>([
    [
      'a whole number has its bounds',
      z.int().min(1).max(20).exactOptional().meta({ title: 'Lanes' }),
      { kind: 'number', title: 'Lanes', integer: true, minimum: 1, maximum: 20, optional: true },
    ],
    ['a default is the standard', z.boolean().default(true), { kind: 'switch', standard: true }],
    ['null is what an empty field is', z.number().nullable(), { kind: 'number', nullable: true }],
    [
      'a word may stand in the place of a number',
      z.union([z.number().min(1), z.literal('source')]),
      { kind: 'number', word: 'source', minimum: 1 },
    ],
    ['an enumeration is a choice', z.enum(['en', 'vi']), { kind: 'choice', choices: ['en', 'vi'] }],
    ['a text has its length', z.string().max(9), { kind: 'text', longest: 9, optional: false }],
    ['without a title the key is one', z.string(), { title: 'key' }],
    ['lists need a form of their own', z.array(z.string()), undefined],
  ])('%s', (_, schema, expected) => {
    const found = field(z.strictObject({ key: schema }), 'key');
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(expected);
  });

  it('has no bounds that nobody set: integers are bounded by what a double holds', () => {
    const found = field(z.strictObject({ key: z.int() }), 'key');
    expect(found).not.toHaveProperty('minimum');
    expect(found).not.toHaveProperty('maximum');
  });

  it('are all there of what is edited with it', () => {
    expect(formFields(zoneSettingsSchema).map(({ path }) => path[0])).toEqual(
      Object.keys(zoneSettingsSchema.shape),
    );
    expect(formFields(analysisChoicesSchema).map(({ path }) => path[0])).toEqual(
      Object.keys(analysisChoicesSchema.shape),
    );
  });

  it('of a group have the path from the root, and standards that the schema takes', () => {
    const group = field(zoneSettingsSchema, 'thresholds');
    if (group?.kind !== 'group') throw new Error('The thresholds are a group.');
    const thresholds = standardsOf(group.fields);
    expect(valueAt(thresholds, ['jam', 'enter'])).toBe(0.8);
    expect(problemsOf(zoneSettingsSchema, { thresholds })).toEqual([]);
    const inner = group.fields[0];
    expect(inner?.kind === 'group' && inner.fields[0]?.path).toEqual([
      'thresholds',
      'warning',
      'enter',
    ]);
  });
});

describe('the value of a form', () => {
  it.each<[string, object, string[], unknown, object]>([
    ['sets a key', { a: 1 }, ['b'], 2, { a: 1, b: 2 }],
    ['takes an empty one away', { a: 1, b: 2 }, ['b'], undefined, { a: 1 }],
    ['keeps null, which is said', { a: 1 }, ['a'], null, { a: null }],
    ['sets inside', { g: { x: 1 } }, ['g', 'y'], 2, { g: { x: 1, y: 2 } }],
    ['makes the group', {}, ['g', 'x'], 1, { g: { x: 1 } }],
    ['takes an empty group away', { g: { x: 1 } }, ['g', 'x'], undefined, {}],
  ])('%s', (_, before, path, next, after) => {
    expect(withValueAt(before as Record<string, unknown>, path, next)).toEqual(after);
  });

  it('says at which field something is wrong', () => {
    const thresholds = {
      warning: { enter: 0.3, leave: 0.4 },
      heavy: { enter: 0.6, leave: 0.5 },
      jam: { enter: 0.8, leave: 0.7 },
    };
    expect(problemsOf(zoneSettingsSchema, { capacity: 0, thresholds })).toMatchObject([
      { path: ['capacity'], sentence: 'At least {{bound}}.', values: { bound: 1 } },
      {
        path: ['thresholds', 'warning'],
        sentence: 'it has to be left below where it is entered',
      },
    ]);
  });
});
