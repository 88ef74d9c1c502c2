import { useTranslation } from 'react-i18next';
import type { VehicleColour } from '../../src-workers/domain/appearance/vehicle-colour';
import classes from './ColourSwatch.module.css';

/** As paint of that name looks on the road, so that a person knows it at a glance. */
const paints: Readonly<Record<VehicleColour, string>> = {
  black: '#101114',
  white: '#f5f6f7',
  grey: '#6b7075',
  silver: '#b9bec4',
  red: '#c4262e',
  blue: '#2f6bb3',
  green: '#2f7d4a',
  yellow: '#f2c21a',
  orange: '#e5761c',
  brown: '#7a5233',
};

/** The colour of a vehicle: a small patch of it, and its name. */
export function ColourSwatch({ colour }: { readonly colour: VehicleColour }) {
  const { t } = useTranslation();
  return (
    <span className={classes['colour']}>
      <i style={{ background: paints[colour] }} aria-hidden />
      {t(colour)}
    </span>
  );
}
