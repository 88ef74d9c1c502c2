import type { ProofPiece } from '../../contracts/proof';
import type { CountingLine } from '../../domain/lines/counting-line';
import { lineShape } from '../../domain/proof/line-shape';
import type { Milliseconds } from '../../domain/units';
import { encodeImage, type EncodedImage, type Raster } from '../image-encoder';
import type { SmallPicture } from '../pictures/small-picture';
import type { EncodingOrder } from './encoding-order';
import { stripColumn } from './strip-column';
import { columnWithoutDetail, squareOfStrip } from './unreadable';
import { stripPlaces, type PictureGeometry, type StripPlaces } from './strip-places';

/** Media time of a piece: a crash loses no more, and longer ones are no smaller per column. */
const pieceMs = 10_000;
/** Longer without a picture, and the next one begins a piece of its own. */
const longestGapMs = 2000;
/**
 * 0.8 MB for 15 minutes at 15 fps, less the times. Traffic takes less than half of it with the first
 * quality; noise, rain and leaves may need another one.
 */
const bytesPerColumn = 55;
const qualities = [80, 60, 40, 20];

/** The strip of one line as it grows: columns until a piece is full, which is then encoded and told. */
export class LineStrip {
  readonly line: CountingLine;
  readonly #shape: string;
  readonly #order: EncodingOrder;
  readonly #tell: (piece: ProofPiece) => void;
  readonly #isBlurred: () => boolean;
  #geometry: PictureGeometry | undefined;
  #places: StripPlaces | undefined;
  #times: Milliseconds[] = [];
  #columns: Uint8Array[] = [];
  /** Something of the piece may not be known. */
  #blurs = false;

  /** @param isBlurred whether nobody may be known by what is kept, from now on */
  constructor(
    line: CountingLine,
    order: EncodingOrder,
    tell: (piece: ProofPiece) => void,
    isBlurred: () => boolean,
  ) {
    this.line = line;
    this.#shape = lineShape(line.points);
    this.#order = order;
    this.#tell = tell;
    this.#isBlurred = isBlurred;
  }

  take(picture: SmallPicture): void {
    const { mediaTime } = picture;
    const [first] = this.#times;
    const last = this.#times.at(-1);
    const over =
      (first !== undefined && mediaTime - first >= pieceMs) ||
      (last !== undefined && (mediaTime <= last || mediaTime - last > longestGapMs));
    if (over || !sameGeometry(this.#geometry, picture)) this.cut();
    if (this.#places === undefined || !sameGeometry(this.#geometry, picture)) {
      const { width, height, region } = picture;
      this.#geometry = { width, height, region };
      this.#places = stripPlaces(this.line.points, this.#geometry);
    }
    this.#columns.push(stripColumn(picture, this.#places));
    this.#blurs ||= this.#isBlurred();
    this.#times.push(mediaTime);
  }

  /** What was taken is a piece, however short it is. */
  cut(): void {
    const { height } = this.#places ?? {};
    const times = this.#times;
    if (times.length === 0 || height === undefined) return;
    // Also what was taken before the switch was turned: it is not kept yet.
    const columns = this.#blurs || this.#isBlurred() ? this.#softColumns() : this.#columns;
    [this.#times, this.#columns, this.#blurs] = [[], [], false];
    this.#order.add(
      () => encodeStrip(columns, height),
      ({ image, mediaType }) =>
        this.#tell({ lineId: this.line.id, shape: this.#shape, times, image, mediaType, height }),
    );
  }

  #softColumns(): Uint8Array[] {
    const [geometry, places] = [this.#geometry, this.#places];
    if (geometry === undefined || places === undefined) return [];
    const { width, height, region } = geometry;
    const longest = Math.max(width / region.width, height / region.height);
    const square = (longest * squareOfStrip) / places.picturePixels;
    return this.#columns.map((column) => columnWithoutDetail(column, square));
  }
}

/** Columns side by side, with the best quality that there is room for. */
export async function encodeStrip(
  columns: readonly Uint8Array[],
  height: number,
): Promise<EncodedImage> {
  const raster = rasterOf(columns, height);
  let encoded: EncodedImage | undefined;
  for (const quality of qualities) {
    encoded = await encodeImage(raster, { quality });
    // A few columns have no room for the file's head; nobody minds.
    if (encoded.image.length <= bytesPerColumn * Math.max(columns.length, 50)) break;
  }
  if (encoded === undefined) throw new Error('there is no quality to encode with');
  return encoded;
}

function rasterOf(columns: readonly Uint8Array[], height: number): Raster {
  const width = columns.length;
  const rgba = new Uint8ClampedArray(4 * width * height);
  columns.forEach((column, x) => {
    for (let y = 0; y < height; y += 1) {
      const to = 4 * (y * width + x);
      rgba[to] = column[3 * y]!;
      rgba[to + 1] = column[3 * y + 1]!;
      rgba[to + 2] = column[3 * y + 2]!;
      rgba[to + 3] = 255;
    }
  });
  return { width, height, rgba };
}

const sameGeometry = (one: PictureGeometry | undefined, other: PictureGeometry): boolean =>
  one !== undefined &&
  one.width === other.width &&
  one.height === other.height &&
  (['x', 'y', 'width', 'height'] as const).every((side) => one.region[side] === other.region[side]);
