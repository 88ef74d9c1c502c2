import * as z from 'zod';

interface FieldHead {
  /** From the value's root to the field. */
  readonly path: readonly string[];
  /** English, as the schema has it; the form translates it. */
  readonly title: string;
  readonly description?: string;
  /** An empty field takes its key away. */
  readonly optional: boolean;
  /** An empty field is null, as in commands where null means "back to the default". */
  readonly nullable: boolean;
  /** What holds without a value, for the placeholder. */
  readonly standard?: string | number | boolean;
}
export type FormField =
  | (FieldHead & {
      readonly kind: 'number';
      readonly integer: boolean;
      readonly minimum?: number;
      readonly maximum?: number;
      /** A word that may stand in the number's place, such as `source`. */
      readonly word?: string;
    })
  | (FieldHead & { readonly kind: 'switch' })
  | (FieldHead & { readonly kind: 'choice'; readonly choices: readonly string[] })
  | (FieldHead & { readonly kind: 'text'; readonly longest?: number })
  /** Fields that are there together or not at all. */
  | (FieldHead & { readonly kind: 'group'; readonly fields: readonly FormField[] });

/** What of JSON Schema is read here. */
interface Described {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Described[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly maxLength?: number;
}

/**
 * The fields of a form for an object schema, in the schema's order, from the titles, descriptions,
 * defaults and bounds of its JSON Schema. A key without a title is named by itself; one whose type no
 * field is made for (arrays, records) is left out: it needs a form of its own.
 */
export const formFields = (schema: z.ZodType): readonly FormField[] =>
  fieldsOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Described, []);

function fieldsOf(
  { properties = {}, required = [] }: Described,
  path: readonly string[],
): readonly FormField[] {
  return Object.entries(properties).flatMap(([key, described]): readonly FormField[] => {
    const field = fieldOf(described, [...path, key], !required.includes(key));
    return field ? [field] : [];
  });
}

function fieldOf(
  described: Described,
  path: readonly string[],
  optional: boolean,
): FormField | undefined {
  const { title = path.at(-1) ?? '', description, default: standard } = described;
  const forms = (described.anyOf ?? [described]).flatMap(alternatives);
  const head: FieldHead = {
    ...{ path, title, optional, nullable: forms.some(({ type }) => type === 'null') },
    ...(description !== undefined && { description }),
    ...(isPlain(standard) && { standard }),
  };
  const form = forms.find(({ type, const: word }) => type !== 'null' && word === undefined);
  const word = forms.find((each) => typeof each.const === 'string')?.const as string | undefined;
  if (!form) return undefined;
  if (form.enum) return { ...head, kind: 'choice', choices: form.enum.map(String) };
  switch (form.type) {
    case 'number':
    case 'integer': {
      const minimum = form.minimum ?? form.exclusiveMinimum;
      const maximum = form.maximum ?? form.exclusiveMaximum;
      return {
        ...{ ...head, kind: 'number', integer: form.type === 'integer' },
        ...(isBound(minimum) && { minimum }),
        ...(isBound(maximum) && { maximum }),
        ...(word !== undefined && { word }),
      };
    }
    case 'boolean':
      return { ...head, kind: 'switch' };
    case 'string':
      return {
        ...{ ...head, kind: 'text' },
        ...(form.maxLength !== undefined && { longest: form.maxLength }),
      };
    case 'object':
      return { ...head, kind: 'group', fields: fieldsOf(form, path) };
    default:
      return undefined;
  }
}

/** `"type": ["number", "null"]` is an `anyOf` in short. */
const alternatives = (described: Described): readonly Described[] =>
  Array.isArray(described.type)
    ? (described.type as readonly string[]).map((type) => ({ ...described, type }))
    : [described];

const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** Integers are bounded by what a double holds; nobody needs to read that. */
const isBound = (bound: number | undefined): bound is number =>
  bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
