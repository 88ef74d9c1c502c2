import type { GroundView } from '../calibration/ground-view';
import type { RoadUserClass } from '../detection/road-user';
import { bottomCentre, height, type Box } from '../geometry/box';
import { pixelPoint } from '../geometry/point';
import type { PictureSize } from '../units';
import { toPicture, type MaskGrid } from './mask-grid';

/** A low car. */
const lowestMetres = 1.4;

/**
 * Without a calibration, of the height that the boxes of cars have at a place: they reach over some road
 * behind the car as well.
 */
const lowestOfBox = 0.8;

/** Boxes from which their height by place is taken: a second or two of one car. */
const leastBoxes = 30;

/**
 * How high the lowest vehicle is on the picture, by the cell that it stands on: by the calibration, or as high
 * as the cars that were seen, which are the smaller the higher up on the picture they stand.
 */
export class LowestVehicles {
  readonly #picture: PictureSize;
  readonly #ground: GroundView | undefined;
  #onGround: { readonly grid: MaskGrid; readonly rows: Float32Array } | undefined;
  /** Of the boxes of cars: their lower edges and heights, for a straight line through them. */
  #boxes = 0;
  #bottoms = 0;
  #heights = 0;
  #squares = 0;
  #products = 0;

  constructor(picture: PictureSize, ground: GroundView | undefined) {
    this.#picture = picture;
    this.#ground = ground?.knowsHeights === true ? ground : undefined;
  }

  /** A tracked road user. */
  see(roadUser: RoadUserClass, box: Box): void {
    if (roadUser !== 'car' || this.#ground !== undefined) return;
    const { y } = bottomCentre(box);
    this.#boxes += 1;
    this.#bottoms += y;
    this.#heights += height(box);
    this.#squares += y * y;
    this.#products += y * height(box);
  }

  /** In rows of the grid, by cell; undefined: nobody knows yet. */
  on(grid: MaskGrid): Float32Array | undefined {
    if (this.#ground === undefined) return this.#asCarsSeen(grid);
    const known = this.#onGround;
    if (known?.grid.columns === grid.columns && known.grid.rows === grid.rows) return known.rows;
    const rows = this.#byGround(grid, this.#ground);
    this.#onGround = { grid, rows };
    return rows;
  }

  #byGround(grid: MaskGrid, ground: GroundView): Float32Array {
    const rows = new Float32Array(grid.columns * grid.rows);
    for (let cell = 0; cell < rows.length; cell += 1) {
      const [x, y] = [cell % grid.columns, Math.floor(cell / grid.columns)];
      const at = toPicture(pixelPoint(x + 0.5, y + 0.5), grid, this.#picture);
      const stands = ground.homography.groundAt(at);
      const top = stands && ground.pictureAt(stands, lowestMetres);
      if (top !== undefined) rows[cell] = ((at.y - top.y) * grid.rows) / this.#picture.height;
    }
    return rows;
  }

  #asCarsSeen(grid: MaskGrid): Float32Array | undefined {
    if (this.#boxes < leastBoxes) return undefined;
    const [bottom, mean] = [this.#bottoms / this.#boxes, this.#heights / this.#boxes];
    const spread = this.#squares - this.#boxes * bottom * bottom;
    const slope = spread > 0 ? (this.#products - this.#boxes * bottom * mean) / spread : 0;
    const rows = new Float32Array(grid.columns * grid.rows);
    for (let row = 0; row < grid.rows; row += 1) {
      const y = ((row + 0.5) * this.#picture.height) / grid.rows;
      const high = lowestOfBox * Math.max(0, mean + slope * (y - bottom));
      const from = row * grid.columns;
      rows.fill((high * grid.rows) / this.#picture.height, from, from + grid.columns);
    }
    return rows;
  }
}
