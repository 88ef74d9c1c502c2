import { describe, expect, test } from 'vitest';
import type { CameraActivity, CameraState } from '../../../src-workers/contracts/console-state';
import { activityBadge } from '../../../src-renderer/tiles/activity-badge';
import { pictureNote, stateLine } from '../../../src-renderer/tiles/state-line';
import { camera, fileCamera, live, now } from '../console-states';

const failure = { code: 'SOURCE_NOT_VIDEO', sentence: 'notes.txt is no video.' } as const;

describe('the state line of a file', () => {
  const rows: readonly [why: string, activity: CameraActivity, line: string][] = [
    [
      'progress, time left, rate',
      { kind: 'analysing', progress: 0.42, remainingMs: 193_000, fps: 117.6 },
      '42 % · 3 min 13 s left · 118 fps',
    ],
    ['a file that does not say its length', { kind: 'analysing', fps: 60 }, '60.0 fps'],
    ['nothing measured yet', { kind: 'analysing', progress: 0, fps: 0 }, '0 %'],
    ['paused', { kind: 'paused', progress: 0.5 }, '50 %'],
    [
      'interrupted: what the counts are of',
      { kind: 'interrupted', progress: 0.61 },
      '61 % counted',
    ],
    ['done', { kind: 'analysed' }, 'all 10 min counted'],
    ['failed: its code; the sentence is on the picture', { kind: 'failed', failure }, failure.code],
  ];
  test.each(rows)('%s', (_, activity, line) => {
    expect(stateLine(fileCamera({ id: 'a', activity }), {}).join(' · ')).toBe(line);
  });

  test('says where detections come from a file', () => {
    const detections = { path: 'C:\\surveys\\mill-lane.ndjson.gz' };
    const analysed = fileCamera({ id: 'a', activity: { kind: 'analysed' } });
    expect(stateLine({ ...analysed, detections }, {}).at(-1)).toBe(
      'detections of mill-lane.ndjson.gz',
    );
    const broken = fileCamera({ id: 'a', activity: { kind: 'failed', failure } });
    expect(stateLine({ ...broken, detections }, {})).toEqual([failure.code]);
  });

  test('says which detector somebody chose', () => {
    const analysed = fileCamera({ id: 'a', activity: { kind: 'analysed' } });
    expect(stateLine(analysed, {})).toHaveLength(1);
    const last = (chosenDetector: CameraState['chosenDetector']) =>
      stateLine({ ...analysed, ...(chosenDetector && { chosenDetector }) }, {}).at(-1);
    expect(last({ kind: 'file', path: '/models/best.onnx' })).toBe('best.onnx');
    expect(last({ kind: 'known', id: 'mb3-centernet' })).toBe('MB3-CenterNet');
    // Not the title of the one before.
    expect(last({ kind: 'known', id: 'nanodet-g' })).toBe('nanodet-g');
  });
});

describe('the state line of a live camera', () => {
  const line = (activity: CameraActivity, ageP95Ms?: number): string =>
    stateLine(camera({ id: 'a', activity }), { ageP95Ms }).join(' · ');

  test('rate of the source and of the analysis, drops, age, quality', () => {
    expect(line(live({ analysedFps: 12.4, dropped: 31, quality: 'fair' }))).toBe(
      '12.4/15 fps · 31 dropped · 41 ms · fair',
    );
  });

  test('the age of what is on the screen goes before the age of what was analysed', () => {
    expect(line(live(), 76.6)).toContain('77 ms');
  });

  test('nothing is said that was not measured', () => {
    const measures = { analysedFps: 9, dropped: 0, reconnects: 0 };
    expect(line({ kind: 'live', phase: 'running', measures })).toBe('9.0 fps · 0 dropped');
    expect(line({ kind: 'live', phase: 'starting' })).toBe('');
  });
});

describe('the state line of a live camera without pictures', () => {
  const phases = ['starting', 'stalled', 'backing-off'] as const;
  const running = live({ dropped: 31 });
  const measures = 'measures' in running ? running.measures! : undefined!;
  test.each(phases)('%s: rates and ages of before are not said', (phase) => {
    const activity: CameraActivity = { kind: 'live', phase, measures };
    expect(stateLine(camera({ id: 'a', activity }), { ageP95Ms: 77 })).toEqual(['31 dropped']);
  });
  test.each(phases)('%s: nothing is said of one that never connected', (phase) => {
    const never = { analysedFps: 0, dropped: 0, reconnects: 3 };
    const activity: CameraActivity = { kind: 'live', phase, measures: never };
    expect(stateLine(camera({ id: 'a', activity }), {})).toEqual([]);
  });
});

describe('a video that is being opened', () => {
  const opening = { kind: 'opening' } as const;
  test.each([
    ['before its first picture', false, 'opening', 'opening the video'],
    ['under its first picture, which was opened then', true, 'starting', 'starting the analysis'],
  ])('%s', (_, seen, badge, line) => {
    expect(activityBadge(opening, seen).words).toBe(badge);
    expect(stateLine(fileCamera({ id: 'a', activity: opening }), { seen })).toEqual([line]);
  });
});

describe('what is said over the picture', () => {
  const measures = { analysedFps: 0, dropped: 0, reconnects: 1, lastFrameAt: now - 9000 };
  const rows: readonly [
    why: string,
    activity: CameraState['activity'],
    note: string | undefined,
  ][] = [
    ['a running camera shows its picture', live(), undefined],
    ['a file has its badge', { kind: 'paused' }, undefined],
    ['a new connection', { kind: 'live', phase: 'starting' }, 'Connecting…'],
    [
      'how old the picture is',
      { kind: 'live', phase: 'stalled', measures },
      'No picture for 9 s: this is an old one',
    ],
    ['no picture ever', { kind: 'live', phase: 'stalled' }, 'No picture comes'],
    [
      'a countdown',
      { kind: 'live', phase: 'backing-off', retryAt: now + 4200 },
      'Trying again in 4 s',
    ],
    [
      'its end, also where main is late',
      { kind: 'live', phase: 'backing-off', retryAt: now - 300 },
      'Trying again now…',
    ],
  ];
  test.each(rows)('%s', (_, activity, note) => expect(pictureNote(activity, now)).toBe(note));
});
