import type { Detection } from '../../src-workers/domain/detection/detection';
import { roadUserClasses, type RoadUserClass } from '../../src-workers/domain/detection/road-user';
import { box } from '../../src-workers/domain/geometry/box';
import { isInSomePicture } from './box-bounds';

/**
 * One row of a file in the format of the MOT Challenge (motchallenge.net/instructions):
 * `frame,id,left,top,width,height,confidence[,class[,visibility]]`, or with three coordinates of the
 * world, which are not used, in the place of the class. Frames count from 1.
 */
export interface MotRow {
  readonly frame: number;
  /** Absent: the row says that it is no road user, or none that is to be counted. */
  readonly detection?: Detection;
  /** Where its class comes from. */
  readonly classBy: 'number' | 'name' | 'default';
}

/**
 * The class column of MOT16 and MOT17 (Milan et al. 2016, table 5). A person on a vehicle (2) is part of
 * it; what is no road user (6, 8 to 13) is not counted.
 */
const mot16Classes: ReadonlyMap<number, RoadUserClass | undefined> = new Map([
  [1, 'pedestrian'],
  [2, undefined],
  [3, 'car'],
  [4, 'bicycle'],
  [5, 'motorcycle'],
  [6, undefined],
  [7, 'pedestrian'],
  [8, undefined],
  [9, undefined],
  [10, undefined],
  [11, undefined],
  [12, undefined],
  [13, undefined],
]);

export const mot16RoadUsers: readonly RoadUserClass[] = roadUserClasses.filter((each) =>
  [...mot16Classes.values()].includes(each),
);

/** With the three coordinates of the world; then there is no class. */
const columnsWithWorld = 10;

/** @returns what is wrong, in a few words, where it is no row of a MOT file */
export function parseMotRow(line: string, otherwise: RoadUserClass): MotRow | string {
  const cells = line.split(',').map((cell) => cell.trim());
  const [frame, , left, top, width, height, confidence = 1] = cells.slice(0, 7).map(numberOf);
  if (cells.length < 6) return 'it has fewer than 6 columns (frame,id,left,top,width,height)';
  if (frame === undefined || !Number.isInteger(frame) || frame < 1) {
    return `"${cells[0]}" is no frame number (they count from 1)`;
  }
  const figures = [left, top, width, height, confidence];
  if (left === undefined || top === undefined || width === undefined || height === undefined) {
    return 'its box is no four numbers';
  }
  if (!figures.every(Number.isFinite)) return 'it has something else than numbers';
  if (!(width > 0 && height > 0)) return `its box is ${width} wide and ${height} high`;
  const found = box(left, top, left + width, top + height);
  if (!isInSomePicture(found)) {
    return `its box is in no picture (${[left, top, width, height].join(', ')})`;
  }
  // Results of trackers and many files of truth do not know it, and say -1.
  const score = confidence === -1 ? 1 : confidence;
  if (!(score >= 0 && score <= 1)) return `its confidence is ${confidence}, which is not 0 to 1`;
  const by = classOf(cells, otherwise);
  if (typeof by === 'string') return by;
  return {
    frame,
    classBy: by.classBy,
    // Truth of MOT has a 0 where a box is not to be counted.
    ...(by.class === undefined || score === 0
      ? {}
      : { detection: { class: by.class, score, box: found } }),
  };
}

function classOf(
  cells: readonly string[],
  otherwise: RoadUserClass,
): { class: RoadUserClass | undefined; classBy: MotRow['classBy'] } | string {
  const cell = cells[7];
  if (cells.length >= columnsWithWorld || cell === undefined || cell === '' || cell === '-1') {
    return { class: otherwise, classBy: 'default' };
  }
  const named = roadUserClasses.find((each) => each === cell.toLowerCase());
  if (named !== undefined) return { class: named, classBy: 'name' };
  const number = numberOf(cell);
  if (number === undefined || !mot16Classes.has(number)) {
    return `"${cell}" is no class: it is a number of MOT16 (1 to 13), -1, or one of ${roadUserClasses.join(', ')}`;
  }
  return { class: mot16Classes.get(number), classBy: 'number' };
}

function numberOf(cell: string): number | undefined {
  const value = cell === '' ? Number.NaN : Number(cell);
  return Number.isNaN(value) ? undefined : value;
}
