import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconMaximize } from '@tabler/icons-react';
import { useConsole } from '../state/console-store';
import { chooseLayout, moveSelection, toggleFocus, toggleOverlay } from '../state/view-actions';
import { layouts, useView, type Layout, type Overlays } from '../state/view-store';
import { IconButton } from '../ui/IconButton';
import { ShapeTools } from '../zones/ShapeTools';
import { consoleSummary } from './console-summary';
import classes from './GridToolbar.module.css';
import { useGridPlan } from './shown-cameras';

const overlays: readonly { readonly overlay: keyof Overlays; readonly title: string }[] = [
  { overlay: 'boxes', title: 'Boxes' },
  { overlay: 'labels', title: 'Labels' },
  { overlay: 'paths', title: 'Paths' },
  { overlay: 'shapes', title: 'Zones' },
];
/** Where a camera is calibrated. */
const metres = { overlay: 'grid', title: 'Metres' } as const;

/** What the grid shows, and the tools for lines and zones of the selected camera. */
export function GridToolbar() {
  const tiles = useView((view) => view.tiles);
  const focused = useView((view) => view.focused);
  const shown = useView((view) => view.overlays);
  const calibrated = useConsole(({ state }) =>
    state?.cameras.some(({ calibration }) => calibration !== undefined),
  );
  const summary = useConsole(({ state }) => consoleSummary(state?.cameras ?? []));
  return (
    <div className={classes['bar']} role="toolbar" aria-label="View">
      <Group gap={8} wrap="nowrap">
        <SegmentedControl
          size="xs"
          aria-label="Tiles"
          data={layouts.map(String)}
          value={focused ? '' : String(tiles)}
          onChange={(value) => chooseLayout(Number(value) as Layout)}
        />
        <IconButton
          title={focused ? 'Show all tiles' : 'Focus the selected camera'}
          shortcut="F"
          size="md"
          variant={focused ? 'filled' : 'default'}
          color={focused ? 'signal' : 'gray'}
          aria-pressed={focused}
          onClick={toggleFocus}
        >
          <IconMaximize size={16} />
        </IconButton>
        <Pager />
      </Group>
      <Group gap={4} wrap="nowrap" role="group" aria-label="Overlays">
        {(calibrated ? [...overlays, metres] : overlays).map(({ overlay, title }) => (
          <Button
            key={overlay}
            size="xs"
            variant="default"
            px={9}
            leftSection={<span className={classes['lamp']} />}
            className={classes['overlay']}
            aria-pressed={shown[overlay]}
            onClick={() => toggleOverlay(overlay)}
          >
            {title}
          </Button>
        ))}
      </Group>
      <ShapeTools />
      <span className={classes['summary']}>{summary}</span>
    </div>
  );
}

/** Where there are more cameras than tiles. */
function Pager() {
  const { page, pages, cameraIds } = useGridPlan();
  const tiles = useView((view) => (view.focused ? 1 : view.tiles));
  if (pages < 2) return null;
  const turn = (direction: number) => {
    const selected = useView.getState().selectedCameraId ?? '';
    const place = Math.max(0, cameraIds.indexOf(selected));
    // To the first camera of the other page.
    moveSelection(direction * tiles - place);
  };
  return (
    <Group gap={2} wrap="nowrap">
      <IconButton title="Cameras before" disabled={page === 0} onClick={() => turn(-1)}>
        <IconChevronLeft size={16} />
      </IconButton>
      <span className={classes['page']}>
        {page + 1} / {pages}
      </span>
      <IconButton title="Cameras after" disabled={page === pages - 1} onClick={() => turn(1)}>
        <IconChevronRight size={16} />
      </IconButton>
    </Group>
  );
}
