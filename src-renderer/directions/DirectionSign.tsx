import type { Direction } from '../../src-workers/domain/lines/counting-line';
import type { Heading } from './heading';
import { dart, directionColours } from './sign';
import classes from './DirectionSign.module.css';
import { t } from '../language/language';

const words: Readonly<Record<Direction, string>> = { forward: 'fwd', backward: 'back' };
const path = `M${dart.map((point) => point.join(' ')).join('L')}z`;

interface DirectionSignProps {
  readonly direction: Direction;
  /** Absent: there is no one way, so it is said in letters. */
  readonly heading: Heading | undefined;
}

/** A dart that points where road users of that direction go on the picture. Its owner has the words. */
export const DirectionSign = ({ direction, heading }: DirectionSignProps) =>
  heading === undefined ? (
    <i className={classes['word']} aria-hidden>
      {t(words[direction])}
    </i>
  ) : (
    <svg className={classes['sign']} width="11" height="11" viewBox="-5.5 -5.5 11 11" aria-hidden>
      <path
        d={path}
        fill={directionColours[direction]}
        transform={`rotate(${Math.round((heading * 180) / Math.PI)})`}
      />
    </svg>
  );
