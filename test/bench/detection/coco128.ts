import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cocoLabels } from '../../../src-workers/domain/detection/label-map';
import type { RoadUserClass } from '../../../src-workers/domain/detection/road-user';

const folder = resolve(process.cwd(), '../shared/data/coco128');

export const coco128IsThere = (): boolean => existsSync(folder);

/** A labelled box in 0..1 of the picture, by its middle and size. */
export interface CocoLabel {
  readonly class: RoadUserClass;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface CocoPicture {
  readonly file: string;
  /** Road users only. */
  readonly labels: readonly CocoLabel[];
}

function readLabels(text: string): CocoLabel[] {
  return text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .flatMap(([number = '', ...place]) => {
      const roadUser = cocoLabels[number];
      const [x = 0, y = 0, width = 0, height = 0] = place.map(Number);
      return roadUser === undefined ? [] : [{ class: roadUser, x, y, width, height }];
    });
}

const filesBelow = (path: string, extension: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(path, name));

/** The 128 pictures in the order of their numbers. */
export function readCoco128(): CocoPicture[] {
  const labels = new Map(
    filesBelow(folder, '.txt').map((file) => [file.replace(/^.*[\\/]|\.txt$/g, ''), file]),
  );
  return filesBelow(folder, '.jpg').map((file) => {
    const label = labels.get(file.replace(/^.*[\\/]|\.jpg$/g, ''));
    return { file, labels: label === undefined ? [] : readLabels(readFileSync(label, 'utf8')) };
  });
}
