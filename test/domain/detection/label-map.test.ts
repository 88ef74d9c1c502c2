import { expect, it } from 'vitest';
import { labelsByName } from '../../../src-workers/domain/detection/label-map';

it.each([
  ['COCO', 'person', 'pedestrian'],
  ['VOC', 'motorbike', 'motorcycle'],
  ['case and blanks do not matter', 'Fire Truck', 'emergency-vehicle'],
  ['VisDrone', 'van', 'van'],
  ['nuScenes', 'construction_vehicle', 'construction-vehicle'],
  ['British', 'lorry', 'truck'],
  ['not on the road', 'sports ball', undefined],
  ['not a road user although it has one in its name', 'car wash', undefined],
])('knows the name of a class: %s', (_reason, name, expected) => {
  expect(labelsByName(new Map([[4, name]]))).toEqual(expected === undefined ? {} : { 4: expected });
});
