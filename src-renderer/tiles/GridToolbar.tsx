import { Button, Group, Menu, SegmentedControl, Tooltip } from '@mantine/core';
import {
  IconCarouselHorizontal,
  IconLayoutGrid,
  IconLayoutSidebarRight,
  IconMaximize,
  IconStack2,
} from '@tabler/icons-react';
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
  return (
    <div className={classes['bar']} role="toolbar" aria-label={t('View')}>
      <div className={classes['row']}>
        <div className={classes['layouts']}>
          <SegmentedControl
            size="xs"
            classNames={{ label: classes['layout'] ?? '' }}
            aria-label={t('Layout')}
            data={layouts.map((value) => ({
              value: String(value),
              label: typeof value === 'number' ? String(value) : <NamedLayout layout={value} />,
            }))}
            value={String(layout)}
            onChange={(chosen) => {
              const found = layouts.find((value) => String(value) === chosen);
              if (found !== undefined) chooseLayout(found);
            }}
          />
          <Pager />
        </div>
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
    </div>
  );
}

const layoutIcons = {
  auto: IconLayoutGrid,
  focus: IconLayoutSidebarRight,
  carousel: IconCarouselHorizontal,
};

/** A word; where it would take the room of the tools an icon, whose name it stays. */
function NamedLayout({ layout }: { readonly layout: keyof typeof layoutIcons }) {
  const { t } = useTranslation();
  const words = { auto: t('Auto'), focus: t('Focus'), carousel: t('Carousel') };
  const Icon = layoutIcons[layout];
  return (
    <Tooltip label={words[layout]}>
      <span className={classes['named']}>
        <Icon size={15} aria-hidden />
        <span className={classes['word']}>{words[layout]}</span>
      </span>
    </Tooltip>
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
      <Group
        gap={4}
        wrap="nowrap"
        className={classes['buttons'] ?? ''}
        role="group"
        aria-label={t('Overlays')}
      >
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
          <Button
            size="xs"
            variant="default"
            px={9}
            leftSection={<IconStack2 size={15} />}
            className={classes['more'] ?? ''}
          >
            <span className={classes['overlaysWord']}>{t('Overlays')}</span>
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
