import { expect, it } from 'vitest';
import { cameraLine } from '../../../src-main/cli/camera-line';
import { greeting } from '../../../src-main/cli/headless-run';
import type { CameraState } from '../../../src-workers/contracts/console-state';
import { emptyState } from '../../renderer/console-states';

const camera: CameraState = {
  id: 'n',
  name: 'North',
  source: { kind: 'usb', device: 'x' },
  service: 'active',
  health: 'active',
  tags: [],
  analysisChoices: {},
  lines: [{ id: 'a', name: 'All lanes', points: [] }],
  zones: [],
  warnings: [],
  activity: { kind: 'opening' },
  counts: {
    start: 0,
    relativeTime: false,
    observedMs: 0,
    lines: [{ id: 'a', forward: { car: 2, bus: 1 }, backward: {}, total: 3 }],
    zones: [],
    bins: [],
    lastCrossings: [],
  },
};
const failure = { code: 'SOURCE_UNREACHABLE', sentence: 'Nobody is there.' } as const;
const measures = { analysedFps: 14.96, dropped: 3, reconnects: 0 };

it.each<[string, CameraState['activity'], string]>([
  ['a file', { kind: 'analysing', progress: 0.429, fps: 99.6 }, 'analysing 42 % at 100 frames/s'],
  ['a file of unknown length', { kind: 'paused' }, 'paused'],
  ['a failure', { kind: 'failed', failure }, 'failed: Nobody is there.'],
  [
    'a live camera',
    { kind: 'live', phase: 'running', measures },
    'live at 15.0 frames/s, 3 dropped',
  ],
  ['one that stalls', { kind: 'live', phase: 'stalled', measures }, 'stalled'],
  [
    'one that waits',
    { kind: 'live', phase: 'backing-off', failure },
    'tries again: Nobody is there.',
  ],
])('says of %s what it does and what it counted', (_, activity, text) => {
  expect(cameraLine({ ...camera, activity })).toBe(
    `North: ${text}; All lanes 3 forward, 0 backward`,
  );
});

it('says where nothing can be counted', () => {
  expect(cameraLine({ ...camera, lines: [], counts: undefined as never })).toBe(
    'North: opening; no line is drawn',
  );
});

it('says how to begin where there is no camera', () => {
  const project = { ...emptyState.project, path: '/p.roadglass' };
  const [line] = greeting({
    ...emptyState,
    project,
    cameras: [],
    notices: [],
    system: { version: '1', workers: [], runtime: 'Node' },
  });
  expect(line).toMatch(/The project "\/p\.roadglass" has no camera yet: add one/);
});
