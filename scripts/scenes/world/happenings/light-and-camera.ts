import { Random } from '../random';
import type { Happening } from '../scene-description';
import type { TookPlace, WorldMoment } from '../world-moment';

type CameraTurn = WorldMoment['cameraTurn'];

/** A mast that is hit swings at a few hertz; several swings together do not look like a pendulum. */
const swingHertz = [1.3, 2.1, 3.4, 5.2] as const;
/** A lone swing decays to a third in this time; gusts start it again. */
const gustEverySeconds = 1.5;
const decaySeconds = 1.2;
const onsetSeconds = 0.15;
const turningSeconds = 1;

/** How the happenings have turned the camera at a moment. */
export function cameraTurnAt(
  happenings: readonly Happening[],
  seed: number,
  seconds: number,
): CameraTurn {
  const turn = { panDegrees: 0, tiltDegrees: 0 };
  happenings.forEach((happening, index) => {
    if (happening.kind === 'camera-turned') {
      const share = eased((seconds - happening.startSeconds) / turningSeconds);
      turn.panDegrees += happening.panDegrees * share;
      turn.tiltDegrees += happening.tiltDegrees * share;
    } else if (happening.kind === 'camera-shake') {
      const { startSeconds, endSeconds, degrees } = happening;
      if (seconds <= startSeconds || seconds >= endSeconds) return;
      // It comes to rest within the last second, so that the picture does not jump back.
      const fading = Math.min(1, endSeconds - seconds);
      const shake = degrees * fading;
      turn.panDegrees += shake * swing(new Random(seed, index, 1), seconds - startSeconds);
      turn.tiltDegrees += shake * 0.6 * swing(new Random(seed, index, 2), seconds - startSeconds);
    }
  });
  return turn;
}

export const isLightOnAt = (happenings: readonly Happening[], seconds: number): boolean =>
  !happenings.some(
    (happening) =>
      happening.kind === 'light-switched-off' &&
      seconds >= happening.startSeconds &&
      seconds < happening.endSeconds,
  );

/** What happens to camera and light takes place as it was written. */
export const litAndTurned = (
  happenings: readonly Happening[],
  filmSeconds: number,
): readonly TookPlace[] =>
  happenings.flatMap((happening) => {
    switch (happening.kind) {
      case 'camera-shake':
      case 'light-switched-off':
        return [{ ...span(happening), actors: [] }];
      case 'camera-turned':
        return [
          {
            kind: happening.kind,
            actors: [],
            startSeconds: happening.startSeconds,
            endSeconds: filmSeconds,
          },
        ];
      default:
        return [];
    }
  });

const span = ({ kind, startSeconds, endSeconds }: Omit<TookPlace, 'actors'>) => ({
  kind,
  startSeconds,
  endSeconds,
});

/** A swing within -1..1 that begins at 0, is pushed now and then, and dies away in between. */
function swing(random: Random, since: number): number {
  const phases = swingHertz.map(() => random.between(0, 2 * Math.PI));
  let strength = 0;
  for (let gust = 0; gust * gustEverySeconds <= since; gust += 1) {
    const push = gust === 0 ? 1 : random.between(0.2, 1);
    const after = since - gust * gustEverySeconds;
    strength = Math.max(
      strength,
      push * Math.min(1, after / onsetSeconds) * Math.exp(-after / decaySeconds),
    );
  }
  const sum = swingHertz.reduce(
    (total, hertz, index) => total + Math.sin(2 * Math.PI * hertz * since + phases[index]!),
    0,
  );
  return (strength * sum) / swingHertz.length;
}

/** From 0 to 1 without a jerk. */
function eased(share: number): number {
  const inside = Math.min(1, Math.max(0, share));
  return inside * inside * (3 - 2 * inside);
}
