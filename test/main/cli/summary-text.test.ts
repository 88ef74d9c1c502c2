import { expect, it } from 'vitest';
import { summaryText } from '../../../src-main/cli/summary-text';
import type { SurveySummary } from '../../../src-main/survey/survey-summary';

const summary: SurveySummary = {
  frames: 1500,
  mediaSeconds: 60,
  wallSeconds: 20,
  fps: 75,
  cpuMsPerFrame: 20,
  dropped: 0,
  partial: false,
  model: { id: 'mb3-centernet', sha256: '0' },
  lines: [
    { id: 'in', forward: { car: 25, bus: 0, truck: 2 }, backward: { car: 0 }, total: 27 },
    { id: 'vans', forward: {}, backward: {}, total: 0 },
  ],
  zones: [{ id: 'box', entered: { car: 3 }, left: { car: 1 }, open: { car: 2 } }],
  tracks: 30,
  warnings: [],
  files: ['counts.csv', 'run.json'],
};

it('says what was counted, and 0 only where somebody looked', () => {
  expect(summaryText(summary, 'results').split('\n')).toEqual([
    '1500 frames, 1:00 of video, 30 tracks',
    'Line "in": 27 (car 25, truck 2) forward, 0 backward',
    'Line "vans": not available with this model',
    'Zone "box": 3 (car 3) entered, 1 (car 1) left, 2 (car 2) last seen inside',
    'counts.csv, run.json in results',
    '',
  ]);
});

it('says for how long a zone was in which state', () => {
  const stateMs = { normal: 50_000, warning: 0, heavy: 4000, jam: 6000 };
  const zones = summary.zones.map((zone) => ({ ...zone, stateMs }));
  expect(summaryText({ ...summary, zones }, 'results')).toContain(
    'last seen inside; normal 0:50, heavy 0:04, jam 0:06\n',
  );
});

it('says that figures are those up to an interruption', () => {
  expect(summaryText({ ...summary, partial: true }, 'results')).toContain('--resume goes on');
});

it('says nothing of lines and zones before the first frame', () => {
  expect(summaryText({ ...summary, frames: 0 }, 'results')).not.toMatch(/Line|Zone/);
});
