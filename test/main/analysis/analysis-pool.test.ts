import { describe, expect, it } from 'vitest';
import { AnalysisPool } from '../../../src-main/analysis/analysis-pool';
import type { WorkerExit, WorkerHost, WorkerProcess } from '../../../src-workers/host/worker-host';

/** A process that says it is ready and answers nothing else. */
class QuietProcess implements WorkerProcess {
  readonly pid = 1;
  readonly name: string;
  readonly exited: Promise<WorkerExit>;
  #exit: (exit: WorkerExit) => void = () => undefined;

  constructor(name: string) {
    this.name = name;
    this.exited = new Promise((resolve) => (this.#exit = resolve));
  }

  post(): void {
    // Nothing listens.
  }

  onMessage(listener: (message: unknown) => void): () => void {
    queueMicrotask(() => listener({ kind: 'ready' }));
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

function pool(size: number): { pool: AnalysisPool; started: QuietProcess[] } {
  const started: QuietProcess[] = [];
  const host: WorkerHost = {
    start: ({ name }) => {
      const process = new QuietProcess(name);
      started.push(process);
      return process;
    },
  };
  return { pool: new AnalysisPool({ host, entry: 'entry.cjs', size }), started };
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
});

describe('AnalysisClient', () => {
  it('tells whoever waits that the process has died', async () => {
    const { pool: one, started } = pool(1);
    const client = await one.place('a');
    const picture = { width: 320, height: 240 };
    const settings = { model: { file: 'm.onnx' }, threads: 1, zones: [] };
    const opening = client.lane('lane').beginVideo(settings, picture, picture);
    started[0]?.crash();
    await expect(opening).rejects.toMatchObject({
      code: 'WORKER_FAILED',
      message: 'The analysis process ended unexpectedly (SIGSEGV).',
    });
  });
});
