import { box, type Box } from '../geometry/box';
import type { Polygon } from '../geometry/polygon';
import { pixelPoint } from '../geometry/point';
import type { PictureSize } from '../units';
import type { Foreground } from './foreground';
import { toCells, type MaskGrid } from './mask-grid';
import { eachCellInside } from './rasterise';

const foregroundBit = 1;
const footprintBit = 2;
const explainedBit = 4;
const flatBit = 8;

/** Which cells of a grid are foreground, stood on, or hidden by a road user, at one moment. */
export class CoveredCells {
  readonly #grid: MaskGrid;
  readonly #picture: PictureSize;
  readonly #cells: Uint8Array;

  constructor(grid: MaskGrid, picture: PictureSize, foreground?: Pick<Foreground, 'bits'>) {
    this.#grid = grid;
    this.#picture = picture;
    this.#cells = new Uint8Array(grid.columns * grid.rows);
    if (foreground === undefined) return;
    const { bits } = foreground;
    for (let cell = 0; cell < this.#cells.length; cell += 1) {
      if (((bits[cell >> 3] ?? 0) >> (7 - (cell & 7))) & 1) this.#cells[cell] = foregroundBit;
    }
  }

  /** A vehicle stands there. @param footprint in pixels of the picture */
  standOn(footprint: Polygon): void {
    this.#mark(footprint, footprintBit);
  }

  /** What is foreground in this box is a vehicle whose footprint is known: it covers no more than that. */
  explain({ left, top, right, bottom }: Box): void {
    // The edge of a mask is as coarse as its cells.
    const [x, y] = [
      this.#picture.width / this.#grid.columns,
      this.#picture.height / this.#grid.rows,
    ];
    this.#mark(cornersOf(box(left - x, top - y, right + x, bottom + y)), explainedBit);
  }

  /** The share of a box that is foreground which nothing explains so far, 0..1. */
  unexplainedShare(seen: Box): number {
    let [all, unexplained] = [0, 0];
    this.#eachCellOf(cornersOf(seen), (cell) => {
      all += 1;
      if (this.#isUnexplained(cell)) unexplained += 1;
    });
    return all === 0 ? 0 : unexplained / all;
  }

  /**
   * What nothing explains is a vehicle only where it is as high as one: a shadow, the light of a headlamp and
   * a wet road's mirror image lie on the ground. (A vehicle that stands on a cell hides what is above it.)
   * @param rows how many of them the lowest vehicle is high, by the cell that it stands on
   */
  dropFlat(rows: Float32Array): void {
    const { columns } = this.#grid;
    for (let column = 0; column < columns; column += 1) {
      let above = 0;
      for (let cell = column; cell < this.#cells.length; cell += columns) {
        above = this.#isUnexplained(cell) ? above + 1 : 0;
        if (above > 0 && above < rows[cell]!) this.#cells[cell]! |= flatBit;
      }
    }
  }

  isForeground(cell: number): boolean {
    return (this.#cells[cell]! & foregroundBit) !== 0;
  }

  /** Under a vehicle, or what nothing explains and is not flat. */
  isCovered(cell: number): boolean {
    const bits = this.#cells[cell]!;
    return (bits & footprintBit) !== 0 || ((bits & flatBit) === 0 && this.#isUnexplained(cell));
  }

  #isUnexplained(cell: number): boolean {
    return (this.#cells[cell]! & (foregroundBit | explainedBit)) === foregroundBit;
  }

  #mark(polygon: Polygon, bit: number): void {
    this.#eachCellOf(polygon, (cell) => (this.#cells[cell]! |= bit));
  }

  #eachCellOf(polygon: Polygon, visit: (cell: number) => void): void {
    const inCells = polygon.map((point) => toCells(point, this.#grid, this.#picture));
    eachCellInside(inCells, this.#grid, visit);
  }
}

const cornersOf = ({ left, top, right, bottom }: Box): Polygon => [
  pixelPoint(left, top),
  pixelPoint(right, top),
  pixelPoint(right, bottom),
  pixelPoint(left, bottom),
];
