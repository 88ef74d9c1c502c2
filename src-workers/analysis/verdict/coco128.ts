import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cocoLabels } from '../../domain/detection/label-map';
import type { RoadUserClass } from '../../domain/detection/road-user';

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

/** By hand: Node knows `recursive` since 18.17 only. */
function filesBelow(folder: string, extension: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path, extension);
      return entry.name.endsWith(extension) ? [path] : [];
    })
    .sort();
}

const nameOf = (file: string): string => file.replace(/^.*[\\/]|\.(txt|jpg)$/g, '');

/**
 * Pictures with labels in the form of YOLO (class number and box a line, COCO's 80 classes), such as
 * coco128: every JPEG below the folder with the text of the same name, in the order of their names.
 * @returns nothing where the folder is not there
 */
export function readCoco128(folder: string): CocoPicture[] {
  if (!existsSync(folder)) return [];
  const labels = new Map(filesBelow(folder, '.txt').map((file) => [nameOf(file), file]));
  return filesBelow(folder, '.jpg').map((file) => {
    const label = labels.get(nameOf(file));
    return { file, labels: label === undefined ? [] : readLabels(readFileSync(label, 'utf8')) };
  });
}
