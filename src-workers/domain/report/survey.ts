import type { RoadUserClass } from '../detection/road-user';
import type { Flow } from '../flow/flow';
import type { CountingLine } from '../lines/counting-line';
import type { Instant } from '../units';
import type { Zone } from '../zones/zone';
import type { BinMinutes } from './clock-bins';
import type { LocalClock } from './local-clock';

/** Lines and zones are known by their ids, which are no two's; a flow may have that of a line. No id has a semicolon. */
export const flowKey = (id: string): string => `;${id}`;
export const shapeKeys = ({ lines, zones, flows = [] }: Survey): readonly string[] => [
  ...[...lines, ...zones].map(({ id }) => id),
  ...flows.map(({ id }) => flowKey(id)),
];

/** What a report has to know about a survey of one camera. */
export interface Survey {
  readonly site: string;
  /** Id of the camera. */
  readonly camera: string;
  /** The moment of media time 0. */
  readonly start: Instant;
  /** The moment is not known: `start` is 1970-01-01T00:00Z and the clock is UTC. */
  readonly relativeTime: boolean;
  readonly clock: LocalClock;
  readonly binMinutes: BinMinutes;
  readonly lines: readonly CountingLine[];
  readonly zones: readonly Zone[];
  /** Absent: none. */
  readonly flows?: readonly Flow[];
  /** Lengths of zones along the road, of a calibrated camera. */
  readonly zoneKilometres?: ReadonlyMap<string, number>;
  /** The classes that the model can see; of the others a report says nothing, not zero. */
  readonly availableClasses: readonly RoadUserClass[];
}
