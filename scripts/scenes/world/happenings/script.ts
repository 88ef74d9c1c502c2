import type { Traffic } from '../traffic/traffic';
import type { TookPlace } from '../world-moment';

/** A happening that is waiting for its moment, going on, or over. */
export interface Script {
  /** Looks at the traffic before each of its steps and gives orders. */
  readonly step: (traffic: Traffic) => void;
  /** What took place, with ids as the traffic gave them; undefined: nobody came in time. */
  readonly tookPlace: (filmSeconds: number) => TookPlace | undefined;
}
