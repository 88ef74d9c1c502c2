import { Button, Group, Menu, SegmentedControl } from '@mantine/core';
import { IconMaximize } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useConsole } from '../state/console-store';
import { chooseLayout, fillScreen, toggleOverlay } from '../state/view-actions';
import { layouts, useView } from '../state/view-store';
import { ProofButton } from '../proof/ProofButton';
import { IconButton } from '../ui/IconButton';
import { ShapeTools } from '../zones/ShapeTools';
import { consoleSummary } from './console-summary';
import classes from './GridToolbar.module.css';
import { overlayTitles } from './overlay-titles';
import { Pager } from './Pager';

/** What the grid shows, and the tools for lines and zones of the selected camera. */
export function GridToolbar() {
  const { t } = useTranslation();
  const layout = useView((view) => view.layout);
  const summary = useConsole(({ state }) => consoleSummary(state?.cameras ?? []));
  const words = { auto: t('Auto'), focus: t('Focus'), carousel: t('Carousel') };
  return (
    <div className={classes['bar']} role="toolbar" aria-label={t('View')}>
      <Group gap={8} wrap="nowrap">
        <SegmentedControl
          size="xs"
          aria-label={t('Layout')}
          data={layouts.map((value) => ({
            value: String(value),
            label: typeof value === 'number' ? String(value) : words[value],
          }))}
          value={String(layout)}
          onChange={(chosen) => {
            const found = layouts.find((value) => String(value) === chosen);
            if (found !== undefined) chooseLayout(found);
          }}
        />
        <Pager />
      </Group>
      <OverlayButtons />
      <ShapeTools />
      <span className={classes['summary']}>{summary}</span>
      <ProofButton />
      <IconButton
        title={t('Tiles fill the screen')}
        shortcut="F"
        size="md"
        variant="default"
        onClick={() => fillScreen(true)}
      >
        <IconMaximize size={16} />
      </IconButton>
    </div>
  );
}

/** Of all tiles; one that has its own choice keeps it. In a narrow window a menu. */
function OverlayButtons() {
  const { t } = useTranslation();
  const shown = useView((view) => view.overlays);
  const calibrated = useConsole(({ state }) =>
    state?.cameras.some(({ calibration }) => calibration !== undefined),
  );
  const offered = overlayTitles(t).filter(({ overlay }) => overlay !== 'grid' || calibrated);
  return (
    <>
      <Group gap={4} className={classes['buttons'] ?? ''} role="group" aria-label={t('Overlays')}>
        {offered.map(({ overlay, title }) => (
          <Button
            key={overlay}
            size="xs"
            variant="default"
            px={8}
            leftSection={<span className={classes['lamp']} />}
            className={classes['overlay']}
            aria-pressed={shown[overlay]}
            onClick={() => toggleOverlay(overlay)}
          >
            {title}
          </Button>
        ))}
      </Group>
      <Menu position="bottom-start" shadow="md">
        <Menu.Target>
          <Button size="xs" variant="default" px={9} className={classes['more'] ?? ''}>
            {t('Overlays')} ▾
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map(({ overlay, title }) => (
            <Menu.CheckboxItem
              key={overlay}
              checked={shown[overlay]}
              onChange={() => toggleOverlay(overlay)}
            >
              {title}
            </Menu.CheckboxItem>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
