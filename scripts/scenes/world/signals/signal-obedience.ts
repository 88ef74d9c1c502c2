import type { SignalCycle } from './signal-cycle';

/** What somebody who comes up to signals is and remembers. */
export interface SignalFollower {
  readonly frontMetres: number;
  readonly speed: number;
  readonly course: {
    readonly route: {
      readonly stops: readonly { readonly group: string; readonly atMetres: number }[];
    };
  };
  signalDecision: 'stop' | 'go' | undefined;
}

/**
 * Who would have to brake harder than this for an amber signal drives on. RiLSA designs amber times of
 * 3 s at 50 km/h for 3.5 m/s² and a second to react; without the second to react, 3 is as much.
 */
const acceptedDeceleration = 3;

/** The stop line, in metres along its course, before which a vehicle is to stand for its signal. */
export function signalStop(
  vehicle: SignalFollower,
  cycle: SignalCycle,
  seconds: number,
): number | undefined {
  const ahead = vehicle.course.route.stops
    .filter(({ atMetres }) => atMetres >= vehicle.frontMetres)
    .sort((one, other) => one.atMetres - other.atMetres)[0];
  if (!ahead) {
    vehicle.signalDecision = undefined;
    return undefined;
  }
  const colour = cycle.colourAt(ahead.group, seconds);
  if (colour === 'green') {
    vehicle.signalDecision = undefined;
    return undefined;
  }
  const metres = Math.max(ahead.atMetres - vehicle.frontMetres, 0.1);
  const canStop = vehicle.speed ** 2 / (2 * metres) <= acceptedDeceleration;
  vehicle.signalDecision ??= canStop ? 'stop' : 'go';
  // One who meant to pass at amber and was held up by others does not pass at red.
  if (vehicle.signalDecision === 'go' && colour !== 'amber' && canStop)
    vehicle.signalDecision = 'stop';
  return vehicle.signalDecision === 'stop' ? ahead.atMetres : undefined;
}
