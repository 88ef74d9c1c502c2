import { Button, Chip, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { CameraState } from '../../src-workers/contracts/console-state';
import { healthOrder, serviceChoices } from '../cameras/camera-health';
import { HealthBadge } from '../cameras/HealthBadge';
import { run } from '../commands/run';
import { sourceName, sourceText } from '../panel/source-text';
import { useConsole } from '../state/console-store';
import { openDialog } from '../state/dialog-store';
import { SortableTable, type SortableColumn } from '../ui/SortableTable';
import table from '../ui/Table.module.css';
import classes from './CameraRegistry.module.css';
import { CameraDrawer } from './CameraDrawer';
import { foundCameras, tagsOf } from './registry-rows';

const noCameras: readonly CameraState[] = [];

/** Every camera of the project: found by words and tags, switched off and on, opened to be set up. */
export function CameraRegistry() {
  const { t } = useTranslation();
  const cameras = useConsole(({ state }) => state?.cameras ?? noCameras);
  const [search, setSearch] = useState('');
  const [tags, setTags] = useState<readonly string[]>([]);
  const [openId, setOpenId] = useState<string>();
  const allTags = useMemo(() => tagsOf(cameras), [cameras]);
  // A tag that nobody has any more filters nothing.
  const wanted = tags.filter((tag) => allTags.includes(tag));
  const found = foundCameras(cameras, { search, tags: wanted });
  return (
    <>
      <div className={classes['tools']}>
        <TextInput
          className={classes['search']}
          size="sm"
          type="search"
          aria-label={t('Search cameras')}
          placeholder={t('Name, tag, address, note, zone…')}
          leftSection={<IconSearch size={15} />}
          value={search}
          onChange={({ currentTarget: { value } }) => setSearch(value)}
        />
        {allTags.length > 0 && (
          <Chip.Group multiple value={wanted} onChange={(value: string[]) => setTags(value)}>
            <Group gap={6} role="group" aria-label={t('Only with these tags')}>
              {allTags.slice(0, 20).map((tag) => (
                <Chip key={tag} value={tag} size="xs">
                  {tag}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        )}
        <Text size="sm" c="dimmed" ml="auto" role="status">
          {t('{{found}} of {{all}} cameras', { found: found.length, all: cameras.length })}
        </Text>
        <Button
          size="xs"
          leftSection={<IconPlus size={15} />}
          onClick={() => openDialog({ kind: 'add-camera' })}
        >
          {t('Add camera…')}
        </Button>
      </div>
      <SortableTable
        label={t('Cameras')}
        rows={found}
        columns={columns(t, setOpenId)}
        rowKey={({ id }) => id}
        isSelected={({ id }) => id === openId}
        none={cameras.length === 0 ? t('There is no camera yet.') : t('No camera is like that.')}
      />
      <CameraDrawer cameraId={openId} onClose={() => setOpenId(undefined)} />
    </>
  );
}

const columns = (
  t: TFunction,
  open: (cameraId: string) => void,
): readonly SortableColumn<CameraState>[] => [
  {
    id: 'name',
    title: t('Camera'),
    heading: true,
    sortBy: ({ name }) => name,
    cell: ({ id, name }) => (
      <button
        type="button"
        className={table['name']}
        title={t('Set up {{name}}', { name })}
        onClick={() => open(id)}
      >
        {name}
      </button>
    ),
  },
  {
    id: 'health',
    title: t('Health'),
    sortBy: ({ health }) => healthOrder.indexOf(health),
    cell: ({ health }) => <HealthBadge health={health} />,
  },
  {
    id: 'service',
    title: t('Service'),
    sortBy: ({ service }) => service,
    cell: ({ id, name, service }) => (
      <NativeSelect
        size="xs"
        w={130}
        aria-label={t('Service of {{name}}', { name })}
        value={service}
        data={[...serviceChoices()]}
        onChange={({ currentTarget: { value } }) => {
          const chosen = serviceChoices().find((each) => each.value === value);
          if (!chosen) return;
          void run({ kind: 'set-camera-record', cameraId: id, service: chosen.value });
        }}
      />
    ),
  },
  {
    id: 'tags',
    title: t('Tags'),
    sortBy: ({ tags }) => (tags.length === 0 ? undefined : tags.join(' ')),
    cell: ({ tags }) => (
      <span className={classes['tags']}>
        {tags.map((tag) => (
          <span key={tag} className={classes['tag']}>
            {tag}
          </span>
        ))}
      </span>
    ),
  },
  {
    id: 'lines',
    title: t('Lines'),
    figure: true,
    sortBy: ({ lines }) => lines.length,
    cell: ({ lines }) => lines.length,
  },
  {
    id: 'zones',
    title: t('Zones'),
    figure: true,
    sortBy: ({ zones }) => zones.length,
    cell: ({ zones }) => zones.length,
  },
  {
    id: 'source',
    title: t('Source'),
    sortBy: ({ source }) => sourceName(source),
    cell: ({ source }) => (
      <span className={`${table['dim']} ${classes['source']}`} title={sourceText(source)}>
        {sourceName(source)}
      </span>
    ),
  },
];
