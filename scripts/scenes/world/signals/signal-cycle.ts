import type { SignalPlan } from '../scene-description';
import type { Enactment, SignalColour } from '../world-moment';

/** Red and amber together before green: RiLSA, the German guideline for signals. */
const redAmberSeconds = 1;

/** Shorter than any interval that a signal shows. */
const lookEverySeconds = 0.25;

interface Interval {
  readonly fromSeconds: number;
  readonly toSeconds: number;
  readonly colour: SignalColour;
}

/** What the signals of a plan show, again and again. */
export class SignalCycle {
  readonly #startSeconds: number;
  readonly #cycleSeconds: number;
  /** Per group the parts of the cycle in which it is not red. */
  readonly #intervals: ReadonlyMap<string, readonly Interval[]>;

  constructor(plan: SignalPlan) {
    this.#startSeconds = plan.startSeconds ?? 0;
    const between = plan.amberSeconds + plan.allRedSeconds;
    this.#cycleSeconds = plan.phases.reduce((sum, { seconds }) => sum + seconds + between, 0);
    if (plan.phases.length === 0 || this.#cycleSeconds <= 0)
      throw new RangeError('A signal plan needs a phase that lasts.');
    this.#intervals = new Map(
      plan.groups.map(({ id }) => [id, intervalsOf(plan, id, this.#cycleSeconds)]),
    );
  }

  get groups(): readonly string[] {
    return [...this.#intervals.keys()];
  }

  /** In film time; groups that no phase names are red for ever. */
  colourAt(group: string, seconds: number): SignalColour {
    const cycle = this.#cycleSeconds;
    const inCycle = (((seconds - this.#startSeconds) % cycle) + cycle) % cycle;
    const shown = this.#intervals.get(group)?.find(({ fromSeconds, toSeconds }) => {
      const since = (((inCycle - fromSeconds) % cycle) + cycle) % cycle;
      return since < toSeconds - fromSeconds;
    });
    return shown?.colour ?? 'red';
  }

  /** Whether a group is red from one film time to another, red and amber not counted. */
  staysRed(group: string, fromSeconds: number, toSeconds: number): boolean {
    for (let seconds = fromSeconds; seconds < toSeconds; seconds += lookEverySeconds)
      if (this.colourAt(group, seconds) !== 'red') return false;
    return this.colourAt(group, toSeconds) === 'red';
  }

  colours(seconds: number): ReadonlyMap<string, SignalColour> {
    return new Map(this.groups.map((group) => [group, this.colourAt(group, seconds)]));
  }

  /** Every change after 0 and before `endSeconds` of film time, in order. */
  changes(endSeconds: number): Enactment['signalChanges'] {
    const all = this.groups.flatMap((group) => {
      const edges = (this.#intervals.get(group) ?? []).flatMap(({ fromSeconds, toSeconds }) => [
        fromSeconds,
        toSeconds,
      ]);
      return edges
        .flatMap((edge) => this.#repeats(edge, endSeconds))
        .filter((seconds, index, times) => times.indexOf(seconds) === index)
        .map((seconds) => ({ group, seconds, colour: this.colourAt(group, seconds + halfTick) }))
        .filter(({ seconds, colour }) => colour !== this.colourAt(group, seconds - halfTick));
    });
    return all.sort((one, other) => one.seconds - other.seconds);
  }

  #repeats(edge: number, endSeconds: number): readonly number[] {
    const cycle = this.#cycleSeconds;
    const times: number[] = [];
    const first = (((edge + this.#startSeconds) % cycle) + cycle) % cycle;
    for (let seconds = first; seconds < endSeconds; seconds += cycle)
      if (seconds > 0) times.push(Math.round(seconds * 1e6) / 1e6);
    return times;
  }
}

/** Far less than any interval and far more than what sums of seconds are off by. */
const halfTick = 1e-4;

function intervalsOf(plan: SignalPlan, group: string, cycle: number): readonly Interval[] {
  const between = plan.amberSeconds + plan.allRedSeconds;
  const isGreen = (phase: number): boolean =>
    plan.phases[(phase + plan.phases.length) % plan.phases.length]!.green.includes(group);
  const intervals: Interval[] = [];
  let begin = 0;
  plan.phases.forEach(({ seconds }, phase) => {
    const end = begin + seconds;
    if (isGreen(phase)) {
      const staysGreen = isGreen(phase + 1);
      intervals.push({
        fromSeconds: begin,
        // Two phases in a row that both let it go do not stop it in between.
        toSeconds: staysGreen ? end + between : end,
        colour: 'green',
      });
      if (!staysGreen)
        intervals.push({
          fromSeconds: end,
          toSeconds: end + plan.amberSeconds,
          colour: 'amber',
        });
      if (!isGreen(phase - 1)) {
        const early = Math.min(redAmberSeconds, plan.allRedSeconds);
        intervals.push({
          fromSeconds: (begin - early + cycle) % cycle,
          toSeconds: ((begin - early + cycle) % cycle) + early,
          colour: 'red-amber',
        });
      }
    }
    begin = end + between;
  });
  return intervals;
}
