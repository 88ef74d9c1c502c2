import { ActionIcon, Button, Group, NativeSelect, Stack, TextInput, Tooltip } from '@mantine/core';
import { IconArrowsExchange, IconTrash, IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { DrawnFlow, DrawnZone } from '../../src-workers/contracts/console-state';
import { zoneSettingsSchema } from '../../src-workers/contracts/zone-settings';
import { zoneKinds } from '../../src-workers/domain/zones/zone';
import { useCameraPart } from '../state/console-store';
import { Card } from '../ui/Card';
import { SchemaForm } from '../ui/schema-form/SchemaForm';
import { ClassChips } from './ClassChips';
import { ColourChoice } from './ColourChoice';
import { LearnJam } from './LearnJam';
import { lineWarning, standardHysteresisPercent } from './line-warning';
import type { ShapeEditor } from './shape-editor';
import { shapeEditorOf } from './shape-editors';
import classes from './ShapePanel.module.css';
import { findFlow, findShape, longestName, type Description, type Shape } from './shapes';

interface ShapePanelProps {
  readonly cameraId: string;
}

/** What is said of the selected line, zone or flow, and can be said otherwise. */
export const ShapePanel = memo(function ShapePanel({ cameraId }: ShapePanelProps) {
  const editor = shapeEditorOf(cameraId);
  const id = useStore(editor.store, ({ selected }) => selected?.id);
  const shape = useStore(editor.store, ({ shapes }) => findShape(shapes, id)?.drawn);
  const flow = useStore(editor.store, ({ shapes }) => findFlow(shapes, id));
  if (id === undefined) return null;
  if (shape) return <OfShape key={id} cameraId={cameraId} editor={editor} id={id} />;
  return flow ? <OfFlow key={id} editor={editor} flow={flow} /> : null;
});

interface OfShapeProps extends ShapePanelProps {
  readonly editor: ShapeEditor;
  readonly id: string;
}

function OfShape({ cameraId, editor, id }: OfShapeProps) {
  const { t } = useTranslation();
  // The shapes keep their identity until something of them changes.
  const shapes = useStore(editor.store, (editing) => editing.shapes);
  const shape = findShape(shapes, id);
  const seen = useCameraPart(cameraId, ({ detector }) => detector?.classes);
  if (!shape) return null;
  const { drawn, kind } = shape;
  const describe = (description: Description): void =>
    editor.dispatch({ kind: 'describe', id, description });
  const title = kind === 'line' ? t('Selected line') : t('Selected zone');
  return (
    <Card title={title} aside={<Actions editor={editor} id={id} line={kind === 'line'} />}>
      <Stack gap={10} className={classes['fields'] ?? ''}>
        <NameField editor={editor} id={id} name={drawn.name} label={t('Name')} />
        <ColourChoice
          colour={drawn.colour}
          onChange={(colour) => describe({ colour: colour ?? null })}
        />
        {shape.kind === 'zone' && (
          <KindChoice zone={shape.drawn} onChange={(chosen) => describe({ kind: chosen })} />
        )}
        {(shape.kind === 'line' || shape.drawn.kind === 'zone') && (
          <ClassChips
            chosen={drawn.classes}
            seen={seen}
            onChange={(chosen) => describe({ classes: chosen ?? null })}
          />
        )}
        <Warning cameraId={cameraId} editor={editor} shape={shape} />
        {shape.kind === 'zone' && shape.drawn.kind === 'zone' && (
          <>
            <LearnJam cameraId={cameraId} zoneId={id} editor={editor} />
            <SchemaForm
              schema={zoneSettingsSchema}
              value={shape.drawn.settings ?? {}}
              onChange={(settings) =>
                describe({ settings: Object.keys(settings).length === 0 ? null : settings })
              }
            />
          </>
        )}
      </Stack>
    </Card>
  );
}

function OfFlow({ editor, flow }: { readonly editor: ShapeEditor; readonly flow: DrawnFlow }) {
  const { t } = useTranslation();
  const shapes = useStore(editor.store, (editing) => editing.shapes);
  const nameOf = (place: string): string => findShape(shapes, place)?.drawn.name ?? place;
  return (
    <Card title={t('Selected flow')} aside={<Actions editor={editor} id={flow.id} line={false} />}>
      <Stack gap={10} className={classes['fields'] ?? ''}>
        <NameField editor={editor} id={flow.id} name={flow.name} label={t('Name')} />
        <p className={classes['note']}>
          {t('From {{from}} to {{to}}', { from: nameOf(flow.from), to: nameOf(flow.to) })}
        </p>
      </Stack>
    </Card>
  );
}

function NameField({
  editor,
  id,
  name,
  label,
}: {
  readonly editor: ShapeEditor;
  readonly id: string;
  readonly name: string;
  readonly label: string;
}) {
  return (
    <TextInput
      key={name}
      size="xs"
      label={label}
      maxLength={longestName}
      defaultValue={name}
      onBlur={({ currentTarget: { value } }) =>
        editor.dispatch({ kind: 'rename', id, name: value })
      }
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Escape') currentTarget.value = name;
        if (key === 'Enter' || key === 'Escape') currentTarget.blur();
      }}
    />
  );
}

function KindChoice({
  zone: { kind },
  onChange,
}: {
  readonly zone: DrawnZone;
  readonly onChange: (kind: DrawnZone['kind']) => void;
}) {
  const { t } = useTranslation();
  const words: Readonly<Record<DrawnZone['kind'], string>> = {
    zone: t('Zone: measured'),
    'ignore-mask': t('Ignore mask: nothing in it is detected'),
    'region-of-interest': t('Region of interest: only here is detected'),
  };
  return (
    <NativeSelect
      size="xs"
      label={t('Kind')}
      value={kind}
      data={zoneKinds.map((value) => ({ value, label: words[value] }))}
      onChange={({ currentTarget: { value } }) => {
        const chosen = zoneKinds.find((each) => each === value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}

function Warning({
  cameraId,
  editor,
  shape,
}: {
  readonly cameraId: string;
  readonly editor: ShapeEditor;
  readonly shape: Shape;
}) {
  const hysteresisPercent =
    useCameraPart(cameraId, ({ analysisChoices }) => analysisChoices.hysteresisPercent) ??
    standardHysteresisPercent;
  if (shape.kind !== 'line') return null;
  const { shapes, picture } = editor.editing;
  const warning = lineWarning(shape.drawn.points, shapes, picture, hysteresisPercent);
  return warning === undefined ? null : <p className={classes['warning']}>{warning}</p>;
}

function Actions({
  editor,
  id,
  line,
}: {
  readonly editor: ShapeEditor;
  readonly id: string;
  readonly line: boolean;
}) {
  const { t } = useTranslation();
  const remove = (): void => {
    editor.dispatch({ kind: 'select', selection: { id } });
    editor.dispatch({ kind: 'delete' });
  };
  return (
    <Group gap={2} wrap="nowrap">
      {line && (
        <Tooltip label={t('Turn the forward direction (X)')}>
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconArrowsExchange size={14} />}
            onClick={() => {
              editor.dispatch({ kind: 'select', selection: { id } });
              editor.dispatch({ kind: 'flip' });
            }}
          >
            {t('Turn')}
          </Button>
        </Tooltip>
      )}
      <Tooltip label={t('Delete (Del)')}>
        <ActionIcon variant="subtle" color="gray" aria-label={t('Delete')} onClick={remove}>
          <IconTrash size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('Select nothing (Esc)')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('Select nothing')}
          onClick={() => editor.dispatch({ kind: 'select' })}
        >
          <IconX size={16} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
