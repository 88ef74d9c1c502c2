import type { Box } from '../geometry/box';
import { pointToPixels, type PixelPoint } from '../geometry/point';
import type { TrackId } from '../tracking/track';
import { diagonal, pixels, type Milliseconds, type PictureSize } from '../units';
import type { CountingLine } from './counting-line';
import { LineCounter, type LinePassage } from './line-counter';
import { LineOccupancy, type Occupied } from './line-occupancy';

/** One drawn line on one camera's picture: what crosses it and what stands on it. */
export class LineWatch {
  readonly line: CountingLine;
  readonly #counter: LineCounter;
  readonly #occupancy: LineOccupancy;

  /** `hysteresisPercent`: of the picture's diagonal. */
  constructor(line: CountingLine, picture: PictureSize, hysteresisPercent: number) {
    const points = line.points.map((point) => pointToPixels(point, picture));
    this.line = line;
    this.#counter = new LineCounter(points, pixels((diagonal(picture) * hysteresisPercent) / 100));
    this.#occupancy = new LineOccupancy(points);
  }

  cross(track: TrackId, point: PixelPoint, time: Milliseconds): readonly LinePassage[] {
    return this.#counter.step(track, point, time);
  }

  occupy(track: TrackId, box: Box, time: Milliseconds): Occupied | undefined {
    return this.#occupancy.step(track, box, time);
  }

  end(track: TrackId): Occupied | undefined {
    this.#counter.end(track);
    return this.#occupancy.end(track);
  }
}
