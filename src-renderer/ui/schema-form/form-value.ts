import type * as z from 'zod';
import type { FormField } from './form-fields';

/** A tree of what the fields hold. */
export type FormValue = Readonly<Record<string, unknown>>;

export const valueAt = (value: unknown, [key, ...rest]: readonly string[]): unknown =>
  key === undefined ? value : isTree(value) ? valueAt(value[key], rest) : undefined;

/** With a field's new value; undefined takes the key away, and a group that is empty then. */
export function withValueAt(
  value: FormValue,
  [key, ...rest]: readonly string[],
  next: unknown,
): FormValue {
  if (key === undefined) return value;
  const below = value[key];
  const changed = rest.length === 0 ? next : withValueAt(isTree(below) ? below : {}, rest, next);
  const empty = rest.length > 0 && isTree(changed) && Object.keys(changed).length === 0;
  if (changed !== undefined && !empty) return { ...value, [key]: changed };
  return Object.fromEntries(Object.entries(value).filter(([each]) => each !== key));
}

/** What a group holds where nobody said anything: the defaults of its fields. */
export function standardsOf(fields: readonly FormField[]): FormValue {
  return fields.reduce<FormValue>((value, field) => {
    const key = field.path.slice(-1);
    if (field.kind === 'group') return withValueAt(value, key, standardsOf(field.fields));
    return withValueAt(value, key, field.standard);
  }, {});
}

export interface FormProblem {
  readonly path: readonly string[];
  /** English: a key of the translations. */
  readonly sentence: string;
  readonly values?: Readonly<Record<string, number>>;
}

/** What a schema has against a value, field by field; empty: nothing. */
export function problemsOf(schema: z.ZodType, value: unknown): readonly FormProblem[] {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => ({ path: issue.path.map(String), ...saidOf(issue) }));
}

/** Of bounds in the person's language; schemas say the rest themselves. */
function saidOf(issue: z.core.$ZodIssue): Omit<FormProblem, 'path'> {
  if (issue.code === 'too_small') {
    return { sentence: 'At least {{bound}}.', values: { bound: Number(issue.minimum) } };
  }
  if (issue.code === 'too_big') {
    return { sentence: 'At most {{bound}}.', values: { bound: Number(issue.maximum) } };
  }
  if (issue.code === 'invalid_type') return { sentence: 'A value is missing, or of another kind.' };
  return { sentence: issue.message };
}

/** A field's own problem, or one of the group that it is in. */
export const problemAt = (
  problems: readonly FormProblem[],
  path: readonly string[],
): FormProblem | undefined => problems.find((problem) => String(problem.path) === String(path));

const isTree = (value: unknown): value is FormValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
