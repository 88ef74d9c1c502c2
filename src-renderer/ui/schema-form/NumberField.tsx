import { Group, NumberInput, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormField } from './form-fields';

interface NumberFieldProps {
  readonly field: Extract<FormField, { readonly kind: 'number' }>;
  readonly label: string;
  readonly description: string | undefined;
  readonly error: string | undefined;
  readonly disabled: boolean;
  /** Undefined: empty. A text: the word in the number's place. */
  readonly value: number | string | undefined;
  readonly onChange: (next: number | string | undefined) => void;
}

/** A number in its bounds; told when the field is left, by Enter, or by a step of its arrows. */
export function NumberField({ field, value, onChange, ...head }: NumberFieldProps) {
  const { t } = useTranslation();
  const { minimum, maximum, integer, standard, word } = field;
  const [typed, setTyped] = useState<number | string>();
  const said = typeof value === 'number' ? value : '';
  const tell = (): void => {
    if (typed === undefined) return;
    setTyped(undefined);
    if (typed !== said) onChange(typed === '' ? undefined : Number(typed));
  };
  const step = integer ? 1 : (maximum ?? Infinity) - (minimum ?? -Infinity) <= 2 ? 0.05 : 1;
  const input = (
    <NumberInput
      {...head}
      size="xs"
      value={typed ?? said}
      onChange={setTyped}
      onBlur={tell}
      onKeyDown={({ key }) => {
        if (key === 'Enter') tell();
      }}
      disabled={head.disabled || (word !== undefined && value === word)}
      allowDecimal={!integer}
      decimalScale={integer ? 0 : 4}
      step={step}
      clampBehavior="none"
      placeholder={standard === undefined ? t('not set') : String(standard)}
      {...(minimum !== undefined && { min: minimum })}
      {...(maximum !== undefined && { max: maximum })}
    />
  );
  if (word === undefined) return input;
  return (
    <Group align="end" gap={8} wrap="nowrap">
      <div style={{ flex: 1 }}>{input}</div>
      <Switch
        size="xs"
        mb={7}
        label={t(word)}
        checked={value === word}
        disabled={head.disabled}
        onChange={({ currentTarget: { checked } }) => onChange(checked ? word : undefined)}
      />
    </Group>
  );
}
