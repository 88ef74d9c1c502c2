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
    this.#mark(
      [
        pixelPoint(seen.left, seen.top),
        pixelPoint(seen.right, seen.top),
        pixelPoint(seen.right, seen.bottom),
        pixelPoint(seen.left, seen.bottom),
      ],
      explainedBit,
    );
  }

  isForeground(cell: number): boolean {
    return (this.#cells[cell]! & foregroundBit) !== 0;
  }

  /** Foreground that nothing explains, or under a vehicle. */
  isCovered(cell: number): boolean {
    const bits = this.#cells[cell]!;
    return (bits & footprintBit) !== 0 || (bits & (foregroundBit | explainedBit)) === foregroundBit;
  }

  #mark(polygon: Polygon, bit: number): void {
    const inCells = polygon.map((point) => toCells(point, this.#grid, this.#picture));
    eachCellInside(inCells, this.#grid, (cell) => (this.#cells[cell]! |= bit));
  }
}
