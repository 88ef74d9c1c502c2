import { describe, expect, it } from 'vitest';
import { SilenceWatch, type Owed } from '../../../src-main/analysis/silence-watch';

interface Watched {
  owed: Owed;
  readonly silent: number[];
  readonly watch: SilenceWatch;
  look(times: number): void;
}

function watched(owed: Owed): Watched {
  const calls = new Set<() => void>();
  const it = {
    owed,
    silent: [] as number[],
    look: (times: number) => {
      for (let look = 0; look < times; look += 1) calls.forEach((call) => call());
    },
  };
  const watch = new SilenceWatch({
    owed: () => it.owed,
    onSilent: (seconds) => it.silent.push(seconds),
    every: (_ms, call) => {
      calls.add(call);
      return () => calls.delete(call);
    },
  });
  return Object.assign(it, { watch });
}

describe('SilenceWatch', () => {
  it.each<[string, Owed, number | undefined]>([
    ['nothing is owed: it may be silent for ever', 'nothing', undefined],
    ['a live stream is told of once a second', 'measures', 20],
    ['an answer may take long', 'answer', 120],
  ])('%s', (_, owed, seconds) => {
    const { silent, look } = watched(owed);
    look((seconds ?? 1000) - 1);
    expect(silent).toEqual([]);
    look(1000);
    expect(silent).toEqual(seconds === undefined ? [] : [seconds]);
  });

  it('counts from the last word, and from when something was owed', () => {
    const it = watched('measures');
    it.look(19);
    it.watch.heard();
    it.look(19);
    it.owed = 'nothing';
    it.look(1);
    it.owed = 'measures';
    it.look(19);
    expect(it.silent).toEqual([]);
    it.look(1);
    expect(it.silent).toEqual([20]);
  });

  it('is over when it is ended', () => {
    const it = watched('measures');
    it.watch.end();
    it.look(100);
    expect(it.silent).toEqual([]);
  });
});
