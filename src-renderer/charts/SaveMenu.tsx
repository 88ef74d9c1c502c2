import { ActionIcon, Menu } from '@mantine/core';
import { IconDownload, IconFileTypeCsv, IconPhoto } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePending } from '../commands/run';
import { saveChart } from '../commands/save-chart';
import { chartPicture, type LegendEntry } from './chart-picture';
import { csvText, type ChartTable } from './chart-table';

interface SaveMenuProps {
  readonly title: string;
  /** Without an ending. */
  readonly fileName: string;
  readonly table: () => ChartTable;
  readonly legend?: readonly LegendEntry[];
  /** Absent: nothing is drawn of which a picture could be. */
  readonly svg: (() => SVGSVGElement | null | undefined) | undefined;
  /** It is a table and never a picture. */
  readonly onlyTable?: boolean;
}

/** Saves a chart as a picture, and what it shows as a table. */
export function SaveMenu(props: SaveMenuProps) {
  const { title, fileName, table, legend = [], svg, onlyTable = false } = props;
  const { t } = useTranslation();
  const [pending, start] = usePending();
  const savePicture = async () => {
    const chart = svg?.();
    if (chart) await saveChart(fileName, 'png', await chartPicture(chart, { title, legend }));
  };
  const saveTable = () => saveChart(fileName, 'csv', new TextEncoder().encode(csvText(table())));
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          loading={pending}
          aria-label={t('Save {{title}}', { title })}
          title={t('Save')}
        >
          <IconDownload size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!onlyTable && (
          <Menu.Item
            leftSection={<IconPhoto size={16} />}
            disabled={svg === undefined}
            onClick={() => start(savePicture)}
          >
            {t('Save as PNG…')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconFileTypeCsv size={16} />} onClick={() => start(saveTable)}>
          {t('Save as CSV…')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
