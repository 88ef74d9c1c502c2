import { describe, expect, it } from 'vitest';
import {
  isDefault,
  recordedCameras,
  usableModels,
} from '../../../../src-renderer/settings/models/comparable';
import { comparedRows, shareText } from '../../../../src-renderer/settings/models/compared-rows';

const detectors = [
  { id: 'shipped', title: 'Shipped', licence: 'MIT', ships: true },
  { id: 'other', title: 'Other', licence: 'MIT', ships: false },
  { id: 'unbuilt', title: 'Unbuilt', licence: 'MIT', ships: false, missing: 'Build it.' },
];

describe('what can be compared', () => {
  it('is on recordings alone', () => {
    const cameras = [
      { id: 'a', name: 'A', source: { kind: 'file' as const, path: '/v.mp4' } },
      { id: 'b', name: 'B', source: { kind: 'usb' as const, device: '/dev/video0' } },
      { id: 'c', name: 'C', source: { kind: 'file' as const, path: '' } },
    ];
    expect(recordedCameras(cameras)).toEqual([{ value: 'a', label: 'A' }]);
  });

  it('is every detector that is ready, and every file that was looked at or is in use, once', () => {
    const models = usableModels({
      detectors,
      cameras: [
        { chosenDetector: { kind: 'file', path: '/m/one.onnx' } },
        { chosenDetector: { kind: 'known', id: 'other' } },
        {},
      ],
      defaultModel: '/m/two.onnx',
      judged: ['/m/one.onnx'],
    });
    expect(models.map(({ label }) => label)).toEqual(['Shipped', 'Other', 'one.onnx', 'two.onnx']);
  });
});

describe('the default detector', () => {
  it.each([
    [null, undefined, true, 'nobody chose one: the one that ships'],
    [null, 'shipped', true, 'it was chosen by its name'],
    ['other', undefined, false, 'another one is not'],
    [null, 'other', false, 'the one that ships is not, once another was chosen'],
    ['/m/a.onnx', '/m/a.onnx', true, 'a file'],
  ] as const)('%j with %j chosen: %j, %s', (model, chosen, expected, _why) => {
    expect(isDefault(model, detectors, chosen)).toBe(expected);
  });
});

it('compares by line and direction, under the names that lines have now', () => {
  const of = (id: string, counts: [string, number, number][]) => ({
    ...{ id, title: id, cpuMsPerFrame: 1, fps: 1, tracks: 1 },
    counts: counts.map(([lineId, forward, backward]) => ({ lineId, forward, backward })),
  });
  const models = [
    of('one', [
      ['l', 5, 1],
      ['gone', 2, 0],
    ]),
    of('two', [['l', 4, 0]]),
  ];
  expect(comparedRows({ models }, [{ id: 'l', name: 'North' }])).toEqual([
    { line: 'North', direction: 'forward', first: 5, second: 4 },
    { line: 'North', direction: 'backward', first: 1, second: 0 },
    { line: 'gone', direction: 'forward', first: 2, second: 0 },
    { line: 'gone', direction: 'backward', first: 0, second: 0 },
  ]);
  expect([shareText(0.825), shareText(0), shareText(undefined)]).toEqual(['83 %', '0 %', '–']);
});
