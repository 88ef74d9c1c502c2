import { describe, expect, test } from 'vitest';
import { mot16RoadUsers, parseMotRow } from '../../../src-main/detections/mot-row';
import { box } from '../../../src-workers/domain/geometry/box';

const car = { class: 'car', score: 0.5, box: box(10, 20, 40, 60) };

describe('a row of a MOT file', () => {
  test.each([
    ['a detection of the MOT Challenge', '7,-1,10,20,30,40,0.5,-1,-1,-1', car, 'default'],
    ['with spaces, as some tools write', ' 7, -1, 10, 20, 30, 40, 0.5', car, 'default'],
    ['without a confidence', '7,-1,10,20,30,40', { ...car, score: 1 }, 'default'],
    [
      'a confidence of -1 means: unknown',
      '7,3,10,20,30,40,-1,-1,-1,-1',
      { ...car, score: 1 },
      'default',
    ],
    ['coordinates of the world are no class', '7,1,10,20,30,40,0.5,4,4.6,0', car, 'default'],
    ['MOT16: 3 is a car', '7,1,10,20,30,40,0.5,3,1', car, 'number'],
    [
      'MOT16: 7 is a person that stands',
      '7,1,10,20,30,40,0.5,7,1',
      { ...car, class: 'pedestrian' },
      'number',
    ],
    [
      'MOT16: 2, a person on a vehicle, is part of it',
      '7,1,10,20,30,40,1,2,1',
      undefined,
      'number',
    ],
    ['MOT16: 12, a reflection, is none', '7,1,10,20,30,40,1,12,1', undefined, 'number'],
    ['truth that is not to be counted', '7,1,10,20,30,40,0,3,1', undefined, 'number'],
    ['a class by its name', '7,-1,10,20,30,40,0.5,Truck', { ...car, class: 'truck' }, 'name'],
  ] as const)('%s', (_, line, detection, classBy) => {
    expect(parseMotRow(line, 'car')).toEqual({
      frame: 7,
      classBy,
      ...(detection === undefined ? {} : { detection }),
    });
  });

  test.each([
    ['frames count from 1', '0,-1,10,20,30,40,0.5', /"0" is no frame number/],
    ['half a frame', '1.5,-1,10,20,30,40,0.5', /no frame number/],
    ['a box without width', '1,-1,10,20,0,40,0.5', /0 wide and 40 high/],
    [
      'a box that no picture has',
      '1,-1,1e300,20,30,40,0.5',
      /in no picture \(1e\+300, 20, 30, 40\)/,
    ],
    ['a missing figure', '1,-1,10,,30,40,0.5', /no four numbers/],
    ['infinite', '1,-1,10,Infinity,30,40,0.5', /else than numbers/],
    ['percent', '1,-1,10,20,30,40,65.4', /confidence is 65.4/],
    ['a class that nobody knows', '1,-1,10,20,30,40,0.5,99', /"99" is no class/],
    ['too short', '1,-1,10,20', /fewer than 6 columns/],
    ['words', 'frame,id,left,top,width,height', /no frame number/],
  ])('is refused: %s', (_, line, problem) => {
    expect(parseMotRow(line, 'car')).toMatch(problem);
  });

  test('knows the road users of MOT16', () => {
    expect(mot16RoadUsers).toEqual(['pedestrian', 'bicycle', 'motorcycle', 'car']);
  });
});
