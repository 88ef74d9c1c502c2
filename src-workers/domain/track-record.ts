import { ColourVotes } from './appearance/colour-votes';
import { hasColour, type VehicleColour } from './appearance/vehicle-colour';
import { defaultClassTargets, type ClassTargets } from './classes/class-targets';
import { ClassVotes, type ClassVerdict } from './classes/class-votes';
import type { EndedTrack } from './frame-result';
import { height, width } from './geometry/box';
import { pointToNormalised, type PixelPoint } from './geometry/point';
import { PathHistory } from './path/path-history';
import type { TrackId, TrackPoint } from './tracking/track';
import { diagonal, pixels, type Milliseconds, type PictureSize } from './units';

/** A stored path may be this share of the diagonal beside the seen one: a tenth of the hysteresis. */
const pathToleranceShare = 0.002;

/** What the analyser remembers of one live track. */
export class TrackRecord {
  readonly #id: TrackId;
  readonly #picture: PictureSize;
  readonly #votes = new ClassVotes();
  readonly #colours = new ColourVotes();
  readonly #path: PathHistory;
  #firstSeen: Milliseconds | undefined;
  #lastSeen: Milliseconds;
  #detections = 0;

  constructor(id: TrackId, picture: PictureSize, firstSeen: Milliseconds) {
    this.#id = id;
    this.#picture = picture;
    this.#lastSeen = firstSeen;
    this.#path = new PathHistory(pixels(diagonal(picture) * pathToleranceShare));
  }

  get lastSeen(): Milliseconds {
    return this.#lastSeen;
  }

  add(seen: TrackPoint, reference: PixelPoint): void {
    this.#firstSeen ??= seen.mediaTime;
    this.#lastSeen = seen.mediaTime;
    this.#detections += 1;
    this.#votes.add(seen.class, seen.score);
    if (seen.look !== undefined) {
      this.#colours.add(seen.look, Math.min(width(seen.box), height(seen.box)));
    }
    this.#path.add(seen.mediaTime, reference);
  }

  verdict(): ClassVerdict {
    return this.#votes.verdict();
  }

  /** So far; undefined: nobody can say, or its class has none. */
  colour(): VehicleColour | undefined {
    return hasColour(this.verdict().class) ? this.#colours.verdict() : undefined;
  }

  ended(targets: ClassTargets = defaultClassTargets): EndedTrack {
    const verdict = this.verdict();
    const colour = this.colour();
    return {
      id: this.#id,
      ...verdict,
      uncertain: verdict.certainty < targets[verdict.class],
      ...(colour === undefined ? {} : { colour }),
      firstSeen: this.#firstSeen ?? this.#lastSeen,
      lastSeen: this.#lastSeen,
      detections: this.#detections,
      path: this.#path.simplified().map(({ mediaTime, point }) => ({
        mediaTime,
        point: pointToNormalised(point, this.#picture),
      })),
    };
  }
}
