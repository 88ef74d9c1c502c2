import { Button, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormField } from './form-fields';
import { problemAt, valueAt, type FormProblem, type FormValue } from './form-value';
import { NumberField } from './NumberField';
import classes from './SchemaForm.module.css';

interface FieldControlProps {
  readonly field: FormField;
  /** The whole form's. */
  readonly value: FormValue;
  readonly problems: readonly FormProblem[];
  readonly disabled: boolean;
  /** Undefined: the field is empty. */
  readonly onChange: (field: FormField, next: unknown) => void;
}

/** One field as its kind needs it. */
export function FieldControl({ field, value, problems, disabled, onChange }: FieldControlProps) {
  const { t } = useTranslation();
  const now = valueAt(value, field.path);
  const problem = problemAt(problems, field.path);
  const empty = field.nullable ? null : undefined;
  const head = {
    label: t(field.title),
    description: field.description === undefined ? undefined : t(field.description),
    error: problem && t(problem.sentence, { ...problem.values }),
    disabled,
  };
  switch (field.kind) {
    case 'number':
      return (
        <NumberField
          {...head}
          field={field}
          value={typeof now === 'number' || typeof now === 'string' ? now : undefined}
          onChange={(next) => onChange(field, next ?? empty)}
        />
      );
    case 'switch':
      return (
        <Switch
          {...head}
          size="xs"
          checked={now === undefined ? field.standard === true : now === true}
          onChange={({ currentTarget: { checked } }) => onChange(field, checked)}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          {...head}
          size="xs"
          value={typeof now === 'string' ? now : String(field.standard ?? '')}
          data={[
            ...(field.standard === undefined && (field.optional || field.nullable)
              ? [{ value: '', label: t('Default') }]
              : []),
            ...field.choices.map((choice) => ({ value: choice, label: t(choice) })),
          ]}
          onChange={({ currentTarget: { value: next } }) =>
            onChange(field, next === '' ? empty : next)
          }
        />
      );
    case 'text':
      return (
        <TextInput
          key={String(now)}
          {...head}
          size="xs"
          defaultValue={typeof now === 'string' ? now : ''}
          {...(field.longest !== undefined && { maxLength: field.longest })}
          onBlur={({ currentTarget: { value: next } }) => {
            if (next !== (now ?? '')) onChange(field, next === '' && field.optional ? empty : next);
          }}
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Enter') currentTarget.blur();
          }}
        />
      );
    case 'group':
      return (
        <fieldset className={classes['group']}>
          <legend>
            {head.label}
            {now !== undefined && field.optional && (
              <Button
                size="compact-xs"
                variant="subtle"
                disabled={disabled}
                onClick={() => onChange(field, undefined)}
              >
                {t('Back to the default')}
              </Button>
            )}
          </legend>
          {head.description !== undefined && <p>{head.description}</p>}
          <div className={classes['fields']}>
            {field.fields.map((inner) => (
              <FieldControl
                key={inner.path.join('.')}
                {...{ field: inner, value, problems, disabled, onChange }}
              />
            ))}
          </div>
          {head.error !== undefined && <p className={classes['problem']}>{head.error}</p>}
        </fieldset>
      );
  }
}
