import { describe, expect, it } from 'vitest';
import { ShownTime } from '../../../src-renderer/playback/shown-time';

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

function player() {
  const seeks: number[] = [];
  const answers: (() => void)[] = [];
  const time = new ShownTime((mediaTimeMs) => {
    seeks.push(mediaTimeMs);
    return new Promise((resolve) => answers.push(resolve));
  });
  const answer = async (): Promise<void> => {
    answers.shift()?.();
    await settled();
  };
  return { seeks, time, answer };
}

describe('the time that a player shows', () => {
  it('is that of the newest picture', () => {
    const { time } = player();
    time.painted(1234);
    expect(time.mediaTimeMs).toBe(1234);
  });

  it('stays where a drag went until pictures from there arrive', async () => {
    const { time, answer } = player();
    time.painted(1000);
    time.seek(50_000);
    time.painted(1040);
    expect(time.mediaTimeMs).toBe(50_000);
    await answer();
    // One that was under way before the seek.
    time.painted(1080);
    expect(time.mediaTimeMs).toBe(50_000);
    time.painted(50_020);
    expect(time.mediaTimeMs).toBe(50_020);
  });

  it('believes the pictures in the end: a file may have nothing where one wanted to go', async () => {
    const { time, answer } = player();
    time.seek(50_000);
    await answer();
    for (const late of [20_000, 20_040, 20_080, 20_120]) time.painted(late);
    expect(time.mediaTimeMs).toBe(20_120);
  });

  it('has one seek under way in a drag, and the last place is the one that is reached', async () => {
    const { seeks, time, answer } = player();
    for (let place = 0; place <= 100; place += 1) time.seek(place * 100);
    expect(seeks).toEqual([0]);
    await answer();
    expect(seeks).toEqual([0, 10_000]);
    await answer();
    expect(seeks).toEqual([0, 10_000]);
  });
});
