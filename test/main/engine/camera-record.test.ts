import { describe, expect, it } from 'vitest';
import { cameraHealth, cameraRecord } from '../../../src-main/engine/camera-record';
import type { CameraActivity, LiveMeasures } from '../../../src-workers/contracts/console-state';
import { currentProjectVersion, projectSchema } from '../../../src-workers/contracts/project';

const failure = { code: 'SOURCE_UNREACHABLE', sentence: 'It is gone.' } as const;
const measures = (quality: LiveMeasures['quality']): LiveMeasures => ({
  ...{ analysedFps: 12, dropped: 0, reconnects: 0 },
  ...(quality === undefined ? {} : { quality }),
});

describe('the health of a camera', () => {
  it.each<[string, CameraActivity, string]>([
    ['nobody looked yet', { kind: 'opening' }, 'pending'],
    ['a recording at work', { kind: 'analysing', fps: 30 }, 'active'],
    ['a recording that waits for a person is no fault', { kind: 'paused' }, 'active'],
    ['all of it was analysed', { kind: 'analysed' }, 'active'],
    ['it cannot be opened', { kind: 'failed', failure }, 'failed'],
    ['it connects', { kind: 'live', phase: 'starting' }, 'pending'],
    ['it runs', { kind: 'live', phase: 'running', measures: measures('excellent') }, 'active'],
    ['it runs for too short a time to say', { kind: 'live', phase: 'running' }, 'active'],
    [
      'fair is still good',
      { kind: 'live', phase: 'running', measures: measures('fair') },
      'active',
    ],
    [
      'frames are missing',
      { kind: 'live', phase: 'running', measures: measures('poor') },
      'degraded',
    ],
    ['no picture comes', { kind: 'live', phase: 'stalled' }, 'degraded'],
    ['it is tried again', { kind: 'live', phase: 'backing-off', failure }, 'failed'],
  ])('%s', (_reason, activity, health) => {
    expect(cameraHealth('active', activity)).toBe(health);
    // Who switched it off does not want to hear of its faults.
    expect(cameraHealth('maintenance', activity)).toBe('maintenance');
    expect(cameraHealth('inactive', activity)).toBe('inactive');
  });
});

it('tells what was chosen of the tracker, and leaves defaults out', () => {
  const [camera] = projectSchema.parse({
    version: currentProjectVersion,
    cameras: [{ id: 'a', tracker: { lostSeconds: 2 }, tags: ['north'], planPoint: [0.1, 0.2] }],
  }).cameras;
  const record = cameraRecord(camera!, { kind: 'opening' });
  expect(record).toEqual({
    service: 'active',
    health: 'pending',
    tags: ['north'],
    planPoint: [0.1, 0.2],
    analysisChoices: {
      analysisFps: 'source',
      referencePoint: 'bottom-centre',
      hysteresisPercent: 2,
      density: true,
      proof: true,
      lostSeconds: 2,
    },
  });
});
