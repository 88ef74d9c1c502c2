import { describe, expect, it } from 'vitest';
import type { ProofStrip } from '../../../src-workers/contracts/proof';
import { Failure } from '../../../src-workers/contracts/errors';
import type { StripContents } from '../../../src-renderer/proof/strip-contents';
import { StripFeed } from '../../../src-renderer/proof/strip-feed';
import type { TimeWindow } from '../../../src-renderer/proof/time-window';
import { mark, strip } from './marks';

function setUp(answer: (range: TimeWindow) => ProofStrip) {
  const asked: TimeWindow[] = [];
  const told: StripContents[] = [];
  const failures: unknown[] = [];
  const feed = new StripFeed({
    ask: async (range) => {
      asked.push(range);
      await settled();
      return answer(range);
    },
    onContents: (contents) => told.push(contents),
    onFailure: (failure) => failures.push(failure),
  });
  return { feed, asked, told, failures };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));
const quiet = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await settled();
};
const extent = { fromMs: 0, toMs: 600_000 };
const window = { fromMs: 100_000, toMs: 160_000 };

describe('asking for a strip', () => {
  it('asks one question at a time, and of many looks only for the last', async () => {
    const { feed, asked } = setUp(() => strip({ extent }));
    for (let step = 0; step < 50; step += 1)
      feed.look({ fromMs: window.fromMs + step * 8000, toMs: window.toMs + step * 8000 });
    await quiet();
    expect(asked).toHaveLength(2);
    expect(asked[1]).toEqual({ fromMs: 447_000, toMs: 597_000 });
  });

  it('asks nothing again that is known', async () => {
    const { feed, asked } = setUp(() => strip({ extent }));
    feed.look(window);
    await quiet();
    feed.look({ fromMs: 105_000, toMs: 165_000 });
    await quiet();
    expect(asked).toHaveLength(1);
  });

  it('after a correction asks for what is seen, and believes nothing else of before', async () => {
    let marks = [mark(70_000), mark(120_000)];
    const { feed, told } = setUp(({ fromMs, toMs }) =>
      strip({ extent, marks: marks.filter(({ mediaTimeMs: at }) => at >= fromMs && at <= toMs) }),
    );
    feed.look(window);
    await quiet();
    marks = [mark(130_000)];
    await feed.refresh();
    expect(told.at(-1)?.marks.map(({ id }) => id)).toEqual(['m130000']);
    expect(told.at(-1)?.covered).toEqual({ fromMs: 55_000, toMs: 205_000 });
  });

  it('says what failed, and asks again with the next growth', async () => {
    let works = false;
    const failure = new Failure('CORRECTION_INVALID', 'Nothing of this camera was counted yet.');
    const { feed, asked, failures } = setUp(() => {
      if (!works) throw failure;
      return strip({ extent });
    });
    feed.look(window);
    await quiet();
    expect(failures).toEqual([failure]);
    expect(asked).toHaveLength(1);
    works = true;
    feed.grow();
    await quiet();
    expect(failures.at(-1)).toBeUndefined();
  });

  it('tells nothing after its end', async () => {
    const { feed, told } = setUp(() => strip({ extent }));
    feed.look(window);
    feed.dispose();
    await quiet();
    expect(told).toEqual([]);
  });
});
