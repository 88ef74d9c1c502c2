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
    const seen = box(left - x, top - y, right + x, bottom + y);
    this.#eachCellOf(seen, (cell) => (this.#cells[cell]! |= explainedBit));
  }

  /** The share of a box that is foreground which nothing explains so far, 0..1. */
  unexplainedShare(seen: Box): number {
    let [all, unexplained] = [0, 0];
    this.#eachCellOf(seen, (cell) => {
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
    // Cells in a row that nothing explains, upwards from here, by column.
    const above = new Uint16Array(columns);
    for (let cell = 0, column = 0; cell < this.#cells.length; cell += 1) {
      if (this.#isUnexplained(cell)) {
        above[column]! += 1;
        if (above[column]! < rows[cell]!) this.#cells[cell]! |= flatBit;
      } else above[column] = 0;
      column = column + 1 === columns ? 0 : column + 1;
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
    const inCells = polygon.map((point) => toCells(point, this.#grid, this.#picture));
    eachCellInside(inCells, this.#grid, (cell) => (this.#cells[cell]! |= bit));
  }

  /** Whose middles are in a box of the picture. */
  #eachCellOf({ left, top, right, bottom }: Box, visit: (cell: number) => void): void {
    const { columns, rows } = this.#grid;
    const from = toCells(pixelPoint(left, top), this.#grid, this.#picture);
    const to = toCells(pixelPoint(right, bottom), this.#grid, this.#picture);
    const [rowsEnd, columnsEnd] = [Math.min(rows, to.y - 0.5), Math.min(columns, to.x - 0.5)];
    for (let row = Math.max(0, Math.ceil(from.y - 0.5)); row < rowsEnd; row += 1) {
      const start = row * columns;
      for (let column = Math.max(0, Math.ceil(from.x - 0.5)); column < columnsEnd; column += 1) {
        visit(start + column);
      }
    }
  }
}
