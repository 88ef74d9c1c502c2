import { describe, expect, it } from 'vitest';
import { AnalysisPool } from '../../../src-main/analysis/analysis-pool';
import type { WorkerExit, WorkerHost, WorkerProcess } from '../../../src-workers/host/worker-host';

/** A process that says it is ready and answers nothing else. */
class QuietProcess implements WorkerProcess {
  readonly pid: number;
  readonly name: string;
  readonly exited: Promise<WorkerExit>;
  readonly #ready: boolean;
  #exit: (exit: WorkerExit) => void = () => undefined;

  constructor(name: string, pid: number, ready: boolean) {
    this.name = name;
    this.pid = pid;
    this.#ready = ready;
    this.exited = new Promise((resolve) => (this.#exit = resolve));
  }

  post(): void {
    // Nothing listens.
  }

  onMessage(listener: (message: unknown) => void): () => void {
    if (this.#ready) queueMicrotask(() => listener({ kind: 'ready' }));
    return () => undefined;
  }

  stop(): Promise<WorkerExit> {
    this.crash();
    return this.exited;
  }

  crash(): void {
    this.#exit({ code: null, signal: 'SIGSEGV' });
  }
}

interface PoolOfQuiet {
  readonly pool: AnalysisPool;
  readonly started: QuietProcess[];
  readonly clock: { now: number };
}

/** @param ready processes say that they are ready */
function pool(size: number, ready: () => boolean = () => true): PoolOfQuiet {
  const clock = { now: 0 };
  const started: QuietProcess[] = [];
  const host: WorkerHost = {
    start: ({ name }) => {
      const process = new QuietProcess(name, started.length + 1, ready());
      started.push(process);
      return process;
    },
  };
  const now = (): number => clock.now;
  return { pool: new AnalysisPool({ host, entry: 'entry.cjs', size, now }), started, clock };
}

describe('AnalysisPool', () => {
  it('starts a process a camera until it is full', async () => {
    const { pool: two, started } = pool(2);
    const clients = [await two.place('a'), await two.place('a'), await two.place('a')];
    expect(started.map(({ name }) => name)).toEqual(['analysis-1', 'analysis-2']);
    expect(new Set(clients).size).toBe(2);
  });

  it('puts a camera where its detector is already loaded', async () => {
    const { pool: two } = pool(2);
    const yolox = await two.place('yolox 416x416');
    await two.place('centernet 288x512');
    expect(await two.place('yolox 416x416')).toBe(yolox);
  });

  it('does not overload a process for the sake of sharing', async () => {
    const { pool: two } = pool(2);
    const first = await two.place('a');
    const second = await two.place('b');
    expect(await two.place('a')).toBe(first);
    expect(await two.place('a')).toBe(first);
    expect(await two.place('a')).toBe(second);
  });

  it('stops its processes once, and starts none afterwards', async () => {
    const { pool: one, started } = pool(1);
    await one.place('a');
    await one.dispose();
    await one.dispose();
    await expect(started[0]?.exited).resolves.toBeDefined();
    await expect(one.place('a')).rejects.toThrow('disposed');
  });

  it('puts the lanes of one file into processes of their own', async () => {
    const { pool: three } = pool(3);
    const first = await three.place('a');
    const second = await three.place('a', [first]);
    const third = await three.place('a', [first, second]);
    expect(new Set([first, second, third]).size).toBe(3);
    expect(await three.place('a', [second, third])).toBe(first);
  });

  it('shares the cameras of one detector out evenly', async () => {
    const { pool: two } = pool(2);
    for (let camera = 0; camera < 6; camera += 1) await two.place('a');
    expect(two.members().map(({ cameras }) => cameras)).toEqual([3, 3]);
  });

  it('goes where room was made', async () => {
    const { pool: two } = pool(2);
    const [first, second] = [await two.place('a'), await two.place('b')];
    await two.place('a');
    await two.place('b');
    two.release(second);
    two.release(second);
    expect(await two.place('a')).toBe(second);
    two.release(first);
    expect(two.members().map(({ cameras }) => cameras)).toEqual([1, 1]);
  });

  it('tells of its processes, and when that changes', async () => {
    const { pool: two, started } = pool(2);
    let changes = 0;
    const remove = two.onChange(() => (changes += 1));
    expect(two.members()).toEqual([]);
    const placing = two.place('a');
    expect(two.members()).toEqual([{ name: 'analysis-1', pid: 1, phase: 'starting', cameras: 1 }]);
    const client = await placing;
    expect(client.pid).toBe(1);
    expect(two.members()).toMatchObject([{ phase: 'running' }]);
    expect(changes).toBe(2);
    two.release(client);
    expect(two.members()).toMatchObject([{ cameras: 0 }]);
    remove();
    started[0]?.crash();
    await client.lost;
    expect(changes).toBe(3);
  });
});

describe('a process that ends by itself', () => {
  it('is told, and started again when somebody is placed next', async () => {
    const { pool: one, started } = pool(1);
    const lost: string[] = [];
    one.onLost((name, { signal }) => lost.push(`${name} ${signal}`));
    const client = await one.place('a');
    started[0]?.crash();
    expect(await client.lost).toMatchObject({ code: 'WORKER_FAILED' });
    expect(lost).toEqual(['analysis-1 SIGSEGV']);
    expect(one.members()).toEqual([
      { name: 'analysis-1', pid: undefined, phase: 'restarting', cameras: 0 },
    ]);
    const next = await one.place('a');
    expect(next).not.toBe(client);
    expect(started).toHaveLength(2);
    // What belonged to the lost one cannot take anybody out of the new one.
    one.release(client);
    expect(one.members()).toEqual([{ name: 'analysis-1', pid: 2, phase: 'running', cameras: 1 }]);
  });

  it('leaves the others alone', async () => {
    const { pool: two, started } = pool(2);
    const [first, second] = [await two.place('a'), await two.place('b')];
    started[0]?.crash();
    await first.lost;
    expect(two.members().map(({ phase }) => phase)).toEqual(['restarting', 'running']);
    expect([first, second]).not.toContain(await two.place('a'));
    expect(await two.place('b')).toBe(second);
  });

  it('is given up after more than five times within a minute; others take over', async () => {
    const { pool: two, started, clock } = pool(2);
    await two.place('a');
    const stays = await two.place('b');
    for (let loss = 0; loss < 6; loss += 1) {
      expect(two.members()[0]?.phase).not.toBe('failed');
      const last = loss === 0 ? started[0] : started.at(-1);
      last?.crash();
      await last?.exited;
      clock.now += 11_000;
      if (loss < 5) await two.place('a');
    }
    expect(two.members().map(({ phase }) => phase)).toEqual(['failed', 'running']);
    const count = started.length;
    expect(await two.place('a')).toBe(stays);
    expect(await two.place('a', [stays])).toBe(stays);
    expect(started).toHaveLength(count);
    clock.now += 1e9;
    expect(await two.place('a')).toBe(stays);
  });

  it('is started again for ever where that is seldom', async () => {
    const { pool: one, started, clock } = pool(1);
    for (let loss = 0; loss < 20; loss += 1) {
      await one.place('a');
      started.at(-1)?.crash();
      await started.at(-1)?.exited;
      clock.now += 12_001;
    }
    expect(one.members()).toMatchObject([{ phase: 'restarting' }]);
  });

  it('also before it is ready; when none is left a person is told', async () => {
    const { pool: one, started } = pool(1, () => false);
    for (let loss = 0; loss < 6; loss += 1) {
      const placing = one.place('a');
      started.at(-1)?.crash();
      await expect(placing).rejects.toMatchObject({ code: 'WORKER_FAILED' });
    }
    await expect(one.place('a')).rejects.toMatchObject({
      code: 'WORKER_FAILED',
      message:
        'The analysis processes ended too often within a minute, so that none is started any more. Start Roadglass again.',
    });
    expect(started).toHaveLength(6);
  });

  it('is no loss when the pool ends it', async () => {
    const { pool: one } = pool(1);
    const client = await one.place('a');
    let lost = false;
    void client.lost.then(() => (lost = true));
    one.onLost(() => (lost = true));
    await one.dispose();
    expect(lost).toBe(false);
  });
});
