import { expect, it } from 'vitest';
import { secondLooks } from '../../../src-workers/domain/tracking/second-look';
import { seen } from './scene';

const lorry = seen(300, 200, { width: 200, height: 100, as: 'truck', score: 0.8 });

it.each([
  ['a cabin inside a lorry', [lorry, seen(360, 200, { score: 0.5 })], [1]],
  ['a big weak box around a car that is sure', [seen(300, 200), { ...lorry, score: 0.3 }], [1]],
  ['a load that sticks out by three quarters', [lorry, seen(300, 140, { score: 0.3 })], []],
  ['two cars in a queue, each half behind the next', [seen(300, 200), seen(330, 200)], []],
  [
    'one box called car and pedestrian',
    [seen(300, 200), seen(302, 200, { as: 'pedestrian', score: 0.3 })],
    [1],
  ],
  [
    'somebody on foot before a car',
    [lorry, seen(300, 210, { width: 20, height: 60, as: 'pedestrian', score: 0.6 })],
    [],
  ],
  ['nothing', [], []],
])('%s', (_, detections, second) => {
  expect([...secondLooks(detections)].map((d) => detections.indexOf(d))).toEqual(second);
});
