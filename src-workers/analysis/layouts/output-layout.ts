import type { LayoutName } from '../../contracts/model-manifest';
import type { Detection } from '../../domain/detection/detection';
import type { LabelMap } from '../../domain/detection/label-map';
import type { RoadUserClass } from '../../domain/detection/road-user';
import { box } from '../../domain/geometry/box';

/** What a detector gave for one frame: its outputs by name, row-major. */
export type Outputs = ReadonlyMap<string, Float32Array>;

/** Name and size of an output, all dimensions known. */
export interface OutputShape {
  readonly name: string;
  readonly dimensions: readonly number[];
}

export interface InputSize {
  readonly width: number;
  readonly height: number;
}

/** How the class outputs become scores between 0 and 1. */
export type ScoreKind = 'sigmoid' | 'softmax' | 'ready';

export interface DecoderSettings {
  readonly outputs: readonly OutputShape[];
  readonly input: InputSize;
  readonly labels: LabelMap;
  readonly classCount: number;
  /** Absent: the layout's own. */
  readonly scores?: ScoreKind | undefined;
  /** Scores below are not emitted. */
  readonly low: number;
}

/** Turns the outputs of one frame into detections in pixels of the input, before suppression. */
export type Decoder = (outputs: Outputs) => Detection[];

/** Outputs whose shapes are those of a layout. */
export interface LayoutFit {
  /** Undefined where the model names the class of a box by its number: no shape shows how many. */
  readonly classCount: number | undefined;
}

/** What a model gave on a black picture. */
export interface FirstRun {
  readonly outputs: readonly OutputShape[];
  readonly values: Outputs;
  readonly input: InputSize;
  /** Class names in the file, if any. */
  readonly nameCount: number;
}

/** What in the values of a first run speaks for a layout. */
export interface Evidence {
  /** Half a sentence: "the middles of its boxes ...". */
  readonly reason: string;
  readonly scores?: ScoreKind;
}

/** One family of detectors, known by the shape of its outputs. */
export interface OutputLayout {
  readonly name: LayoutName;
  /** How a sentence describes it to the user. */
  readonly description: string;
  /** The number of boxes differs from picture to picture. */
  readonly varying?: true;
  match(outputs: readonly OutputShape[], input: InputSize): LayoutFit | undefined;
  /**
   * Absent where no other layout has such shapes.
   * @returns undefined when the values are not of this layout
   */
  evidence?(run: FirstRun): Evidence | undefined;
  decoder(settings: DecoderSettings): Decoder;
}

/** A class of Roadglass and the channel in which the model scores it. */
export interface ScoredClass {
  readonly channel: number;
  readonly class: RoadUserClass;
}

export const scoredClasses = (labels: LabelMap): readonly ScoredClass[] =>
  Object.entries(labels).map(([channel, roadUser]) => ({
    channel: Number(channel),
    class: roadUser,
  }));

export function boxAround(
  centreX: number,
  centreY: number,
  width: number,
  height: number,
): Detection['box'] {
  return box(centreX - width / 2, centreY - height / 2, centreX + width / 2, centreY + height / 2);
}

/** The data of an output that `match` saw; its absence is a bug. */
export function outputOf(outputs: Outputs, name: string): Float32Array {
  const data = outputs.get(name);
  if (data === undefined) throw new Error(`the model gave no output "${name}"`);
  return data;
}
