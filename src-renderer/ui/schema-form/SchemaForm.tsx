import { useMemo, useState, type ReactNode } from 'react';
import type * as z from 'zod';
import { FieldControl } from './FieldControl';
import { formFields, type FormField } from './form-fields';
import { problemsOf, standardsOf, valueAt, withValueAt, type FormValue } from './form-value';
import classes from './SchemaForm.module.css';

export interface SchemaFormProps<Value extends object> {
  /** A strict object; its titles, descriptions, defaults and bounds are what is shown. */
  readonly schema: z.ZodType<Value>;
  readonly value: Value;
  /**
   * With every change that the schema takes: numbers and texts when the field is left or Enter is
   * pressed, switches and choices at once. What it does not take is shown at the field and not told.
   */
  readonly onChange: (value: Value) => void;
  /** Only these keys, in this order; absent: all. */
  readonly only?: readonly (keyof Value & string)[];
  /** Instead of the built-in control, by key: such as a dial for degrees. Undefined: the built-in. */
  readonly custom?: (field: FormField, value: Value) => ReactNode | undefined;
  readonly disabled?: boolean;
}

/**
 * A form that is drawn from a schema: a field for each of its keys, named, explained and bounded as the
 * schema says. It keeps nothing but what cannot be told yet; `value` is the truth.
 *
 * ```tsx
 * <SchemaForm schema={zoneSettingsSchema} value={zone.settings ?? {}} onChange={setSettings} />
 * ```
 */
export function SchemaForm<Value extends object>({
  schema,
  value,
  onChange,
  only,
  custom,
  disabled = false,
}: SchemaFormProps<Value>) {
  const all = useMemo(() => formFields(schema), [schema]);
  const [refused, setRefused] = useState<FormValue>();
  const fields = only ? only.flatMap((key) => all.find(({ path }) => path[0] === key) ?? []) : all;
  const shown = refused ?? (value as FormValue);
  const problems = refused === undefined ? [] : problemsOf(schema, refused);
  const change = ({ path }: FormField, next: unknown): void => {
    // A group comes as a whole: the others in it get their defaults.
    const group = all.find(({ kind, path: [key] }) => kind === 'group' && key === path[0]);
    const missing = group?.kind === 'group' && valueAt(shown, group.path) === undefined;
    const base =
      missing && path.length > 1
        ? withValueAt(shown, group.path, standardsOf(group.fields))
        : shown;
    const changed = withValueAt(base, path, next);
    const taken = schema.safeParse(changed);
    setRefused(taken.success ? undefined : changed);
    // As it was said, not as it was parsed: a default that nobody chose stays absent.
    if (taken.success) onChange(changed as Value);
  };
  return (
    <div className={classes['form']}>
      {fields.map((field) => (
        <div key={field.path.join('.')}>
          {custom?.(field, value) ?? (
            <FieldControl
              field={field}
              value={shown}
              problems={problems}
              disabled={disabled}
              onChange={change}
            />
          )}
        </div>
      ))}
    </div>
  );
}
