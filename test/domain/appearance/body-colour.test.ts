import { describe, expect, it } from 'vitest';
import { bodyColour } from '../../../src-workers/domain/appearance/body-colour';

type Colour = readonly [number, number, number];

const pixels = (...parts: readonly (readonly [Colour, number])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap(([colour, count]) => Array.from({ length: count }, () => colour)).flat(),
  );

const asphalt: Colour = [156, 155, 153];
const glass: Colour = [40, 42, 44];
const tyre: Colour = [24, 24, 26];
const tailLamp: Colour = [170, 30, 36];

/** A car from behind: half of it is paint, the rest glass, tyres and shade. */
const car = (paint: Colour): Uint8Array => pixels([paint, 220], [glass, 110], [tyre, 70]);

describe('bodyColour', () => {
  it.each<[string, Colour, string | undefined]>([
    ['a red car', [140, 34, 36], 'red'],
    ['a dark red one', [84, 22, 26], 'red'],
    ['a blue one', [40, 80, 130], 'blue'],
    ['a green one', [36, 84, 62], 'green'],
    ['a yellow one', [212, 160, 40], 'yellow'],
    ['an orange one', [205, 105, 45], 'orange'],
    ['a black one', [38, 39, 42], 'black'],
    ['a grey one', [104, 106, 108], 'grey'],
    ['a silver one', [172, 174, 176], 'silver'],
    ['a white one', [206, 208, 209], 'white'],
    ['a grey that mirrors the sky is not blue', [100, 104, 112], 'grey'],
    ['a colour that is none of the ten', [150, 60, 150], undefined],
  ])('tells %s', (_, paint, told) => {
    const road = pixels([asphalt, 60]);
    expect(bodyColour(car(paint), road)).toBe(told);
  });

  it.each<[string, Uint8Array, Uint8Array]>([
    ['by night', car([140, 34, 36]), pixels([[50, 48, 46], 60])],
    ['without road around it', car([140, 34, 36]), pixels([asphalt, 5])],
    [
      'where two colours have equal parts',
      pixels([[140, 34, 36], 150], [[40, 80, 130], 150], [glass, 100]),
      pixels([asphalt, 60]),
    ],
    ['in a haze that hides what is dark', pixels([[150, 151, 152], 400]), pixels([asphalt, 60])],
    [
      'of a dark car whose roof mirrors a grey sky',
      pixels([[210, 211, 212], 140], [glass, 260]),
      pixels([asphalt, 60]),
    ],
  ])('says nothing %s', (_, body, road) => {
    expect(bodyColour(body, road)).toBeUndefined();
  });

  it('takes lamps for no paint', () => {
    const body = pixels([[38, 39, 42], 270], [glass, 100], [tailLamp, 30]);
    expect(bodyColour(body, pixels([asphalt, 60]))).toBe('black');
  });

  it('knows grey in the light of a low sun by the road, which is of that light too', () => {
    const lit = ([red, green, blue]: Colour): Colour => [red, green * 0.82, blue * 0.55];
    const body = pixels([lit([206, 208, 209]), 220], [lit(glass), 110], [lit(tyre), 70]);
    expect(['white', 'silver']).toContain(bodyColour(body, pixels([lit(asphalt), 60])));
  });
});
