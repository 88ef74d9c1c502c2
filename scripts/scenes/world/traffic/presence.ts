import type { Turn } from '../road-map';
import type { Footprint } from './footprint';

/** Somebody or something as others see it at one moment. */
export interface Presence {
  readonly id: number;
  /** `claim`: ground that a walker on the carriageway is about to walk over. */
  readonly kind: 'vehicle' | 'walker' | 'claim' | 'thing';
  readonly footprint: Footprint;
  readonly speed: number;
  readonly acceleration: number;
  /** The turn that it takes or will take at a crossing. */
  readonly turn?: Turn;
  /** It drives against the traffic. */
  readonly isAgainst: boolean;
  /** Ground beside it that it is moving over to, metres to its left and right. */
  readonly claimLeft: number;
  readonly claimRight: number;
  /** What one keeps to it on top of the usual gap. */
  readonly keepAwayMetres: number;
  /** Of a claim: when its walker will be there. */
  readonly reachedInSeconds?: number;
}
