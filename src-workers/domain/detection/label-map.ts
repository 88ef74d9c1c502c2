import type { RoadUserClass } from './road-user';

/** A model's class numbers and what they are on the road; numbers that are missing are no road users. */
export type LabelMap = Readonly<Record<string, RoadUserClass>>;

/** COCO's 80 classes, contiguous numbering (https://cocodataset.org): the road users among them. */
export const cocoLabels: LabelMap = {
  0: 'pedestrian',
  1: 'bicycle',
  2: 'car',
  3: 'motorcycle',
  5: 'bus',
  7: 'truck',
};
export const cocoClassCount = 80;

/**
 * COCO's category ids, 1 to 90 with gaps, as RF-DETR, DETR, torchvision and TensorFlow number their
 * classes; 0 is unused or the background.
 */
export const cocoCategoryLabels: LabelMap = {
  1: 'pedestrian',
  2: 'bicycle',
  3: 'car',
  4: 'motorcycle',
  6: 'bus',
  8: 'truck',
};
/** Channels of a model that scores category ids: 0 to 90. */
export const cocoCategoryCount = 91;

/** Names under which data sets know the classes of Roadglass. */
const classByName: ReadonlyMap<string, RoadUserClass> = new Map([
  ['person', 'pedestrian'],
  ['pedestrian', 'pedestrian'],
  ['people', 'pedestrian'],
  ['bicycle', 'bicycle'],
  ['bike', 'bicycle'],
  ['cyclist', 'bicycle'],
  ['scooter', 'scooter'],
  ['escooter', 'scooter'],
  ['kickscooter', 'scooter'],
  ['motorcycle', 'motorcycle'],
  ['motorbike', 'motorcycle'],
  ['motorcyclist', 'motorcycle'],
  ['motor', 'motorcycle'],
  ['car', 'car'],
  ['van', 'van'],
  ['bus', 'bus'],
  ['truck', 'truck'],
  ['lorry', 'truck'],
  ['trailer', 'trailer'],
  ['ambulance', 'emergency-vehicle'],
  ['firetruck', 'emergency-vehicle'],
  ['policecar', 'emergency-vehicle'],
  ['emergencyvehicle', 'emergency-vehicle'],
  ['constructionvehicle', 'construction-vehicle'],
  ['excavator', 'construction-vehicle'],
]);

/** Maps a model's class names, in the order of its numbers, as far as they are known. */
export function labelsByName(names: ReadonlyMap<number, string>): LabelMap {
  const labels: Record<string, RoadUserClass> = {};
  for (const [number, name] of names) {
    const known = classByName.get(name.toLowerCase().replaceAll(/[^a-z]/g, ''));
    if (known !== undefined) labels[number] = known;
  }
  return labels;
}
