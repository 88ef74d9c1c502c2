import { wireTimeOriginMicroseconds } from '../contracts/ingest';
import type { NutFrame } from './nut-demuxer';

/** Media time in milliseconds; whole microseconds, so that it prints as the container says it. */
export const wireTime = ({ pts, stream: { timeBase } }: NutFrame): number => {
  const microseconds = (pts * 1e6 * timeBase.numerator) / timeBase.denominator;
  return (Math.round(microseconds) - wireTimeOriginMicroseconds) / 1000;
};
