import { expect, it } from 'vitest';
import type { EngineClock } from '../../../src-main/engine/engine-clock';
import { StateTeller } from '../../../src-main/engine/state-teller';

/** Time passes when the test says so. */
class ManualClock implements EngineClock {
  #now = 0;
  #calls: { at: number; call: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, call: () => void): () => void {
    const entry = { at: this.#now + ms, call };
    this.#calls.push(entry);
    return () => (this.#calls = this.#calls.filter((each) => each !== entry));
  }

  pass(ms: number): void {
    this.#now += ms;
    const due = this.#calls.filter(({ at }) => at <= this.#now);
    this.#calls = this.#calls.filter(({ at }) => at > this.#now);
    due.forEach(({ call }) => call());
  }
}

function teller(): { clock: ManualClock; told: number[]; teller: StateTeller } {
  const clock = new ManualClock();
  const told: number[] = [];
  return { clock, told, teller: new StateTeller(clock, () => told.push(clock.now())) };
}

it('tells a change at once, and many of them twice a second', () => {
  const { clock, told, teller: one } = teller();
  for (let ms = 0; ms < 2000; ms += 10) {
    one.changed();
    clock.pass(10);
  }
  expect(told).toEqual([10, 510, 1010, 1510]);
});

it('tells at once what a person waits for, and the change before with it', () => {
  const { clock, told, teller: one } = teller();
  one.now();
  clock.pass(100);
  one.changed();
  one.now();
  clock.pass(1000);
  expect(told).toEqual([0, 100]);
});

it('tells half a second later at the latest, also when the clock was set back by an hour', () => {
  const clock = new ManualClock();
  let setBackMs = 0;
  let told = 0;
  const one = new StateTeller(
    { now: () => clock.now() - setBackMs, after: (ms, call) => clock.after(ms, call) },
    () => (told += 1),
  );
  one.now();
  setBackMs = 3_600_000;
  one.changed();
  clock.pass(500);
  expect(told).toBe(2);
});

it('tells nothing once it is disposed', () => {
  const { clock, told, teller: one } = teller();
  one.changed();
  one.dispose();
  one.changed();
  one.now();
  clock.pass(1000);
  expect(told).toEqual([]);
});
