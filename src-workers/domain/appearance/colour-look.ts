import { vehicleColours, type VehicleColour } from './vehicle-colour';

/**
 * What one picture says of a vehicle's colour. `unclear`: it was looked at, and nobody can say.
 * Where a detection has none, it was not looked at.
 */
export type ColourLook = VehicleColour | 'unclear';

const letters: Readonly<Record<ColourLook, string>> = {
  black: 'k',
  white: 'w',
  grey: 'g',
  silver: 's',
  red: 'r',
  blue: 'b',
  green: 'n',
  yellow: 'y',
  orange: 'o',
  brown: 'm',
  unclear: '?',
};
const notLooked = '.';

const byLetter: ReadonlyMap<string, ColourLook> = new Map(
  ([...vehicleColours, 'unclear'] as const).map((look) => [letters[look], look]),
);

/** What was seen in the picture of one frame: a letter for each of its detections, in their order. */
export const lookLetters = (looks: readonly (ColourLook | undefined)[]): string =>
  looks.map((look) => (look === undefined ? notLooked : letters[look])).join('');

/** The look of the detection at this place; undefined: none, or the letters are of a newer Roadglass. */
export const lookAt = (text: string, index: number): ColourLook | undefined =>
  byLetter.get(text.charAt(index));
