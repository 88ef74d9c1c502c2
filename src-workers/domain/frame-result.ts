import { lookAt } from './appearance/colour-look';
import type { VehicleColour } from './appearance/vehicle-colour';
import type { Foreground } from './density/foreground';
import type { ZoneSample } from './density/zone-sample';
import type { Detection } from './detection/detection';
import type { RoadUserClass } from './detection/road-user';
import type { FlowTrip } from './flow/flow';
import type { Box } from './geometry/box';
import type { NormalisedPoint } from './geometry/point';
import type { Crossing, LineOccupation } from './lines/crossing';
import type { TrackId } from './tracking/track';
import type { Milliseconds } from './units';
import type { ZoneEvent } from './zones/zone';

/** What the detector saw at one moment. Media time grows from frame to frame. */
export interface DetectedFrame {
  readonly mediaTime: Milliseconds;
  readonly detections: readonly Detection[];
  /**
   * Of the same moment, at most one every 200 ms. Absent: none was taken of this frame, or there is
   * no background subtraction.
   */
  readonly foreground?: Foreground;
}

/** What the picture of one frame says of the colours of its vehicles. */
export interface ColouredFrame {
  readonly mediaTime: Milliseconds;
  /** A letter for each of the frame's detections, in their order, see `lookLetters`. */
  readonly looks: string;
}

/** The frame with what was seen of its vehicles' colours. */
export const withLooks = (frame: DetectedFrame, { looks }: ColouredFrame): DetectedFrame => ({
  ...frame,
  detections: frame.detections.map((detection, index) => {
    const look = lookAt(looks, index);
    return look === undefined ? detection : { ...detection, look };
  }),
});

/** A track as the picture shows it. */
export interface TrackView {
  readonly id: TrackId;
  /** The class that the votes say so far. */
  readonly class: RoadUserClass;
  /** Of that class, 0..1. */
  readonly certainty: number;
  /** Confidence of the detection in this frame. */
  readonly score: number;
  readonly box: Box;
}

export interface PathPoint {
  readonly mediaTime: Milliseconds;
  readonly point: NormalisedPoint;
}

export interface EndedTrack {
  readonly id: TrackId;
  readonly class: RoadUserClass;
  /** Score of the class over the sum of all classes' scores, 0..1. */
  readonly certainty: number;
  /** The certainty is below the target of the class: a person should look. */
  readonly uncertain: boolean;
  /** Absent: nobody can say, or its class has none. */
  readonly colour?: VehicleColour;
  readonly firstSeen: Milliseconds;
  readonly lastSeen: Milliseconds;
  readonly detections: number;
  /** Reference points, simplified; first and last are always there. */
  readonly path: readonly PathPoint[];
}

/** What one step of the analyser says. */
export interface FrameResult {
  readonly mediaTime: Milliseconds;
  readonly tracks: readonly TrackView[];
  readonly crossings: readonly Crossing[];
  readonly occupations: readonly LineOccupation[];
  readonly zoneEvents: readonly ZoneEvent[];
  readonly ended: readonly EndedTrack[];
  /** Flows that the ended tracks took; absent: none. */
  readonly trips?: readonly FlowTrip[];
  /** Absent: none was due. */
  readonly zoneSamples?: readonly ZoneSample[];
}
