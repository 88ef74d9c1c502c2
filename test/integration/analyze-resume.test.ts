import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunRecord } from '../../src-main/survey/run-record';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { makeVideo } from '../fixtures/videos';
import {
  analyze,
  hasSharedData,
  sharedData,
  startAnalyze,
  summaryOf,
  type RunningCommand,
} from './analyze-command';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);
const at = (...path: readonly string[]): string => join(folder, ...path);
const files = ['counts.csv', 'lines.csv', 'flows.csv', 'crossings.csv', 'tracks.csv'] as const;
const contents = (out: string): Promise<string[]> =>
  Promise.all(files.map((name) => readFile(at(out, name), 'utf8')));
const status = async (out: string): Promise<string> =>
  (JSON.parse(await readFile(at(out, 'run.json'), 'utf8')) as RunRecord).status;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until a condition holds; the test's own time limit ends it. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(20);
}

/** How many frames a journal has that somebody is writing. */
function framesIn(journal: string): number {
  if (!existsSync(journal)) return 0;
  const whole = readFileSync(journal, 'utf8').split('\n').slice(0, -1);
  return whole.reduce((sum, line) => {
    const { frames = [] } = JSON.parse(line) as { frames?: readonly unknown[] };
    return sum + frames.length;
  }, 0);
}

/** Resolves when the journal holds that many frames. */
async function untilJournal(out: string, frames: number, { done }: RunningCommand): Promise<void> {
  let over = false;
  void done.then(() => (over = true));
  await until(() => over || framesIn(at(out, 'journal.jsonl')) >= frames);
  expect(over).toBe(false);
}

/** Programs that run with this file among their arguments. */
function usersOf(file: string): string[] {
  if (!existsSync('/proc')) return [];
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return readFileSync(join('/proc', pid, 'cmdline'), 'utf8').includes(file);
    } catch {
      return false;
    }
  });
}

let video: string;
let options: string[];
beforeAll(async () => {
  // Road users to lose where there are some; else time to be interrupted in.
  const real = sharedData('videos', 'highway.avi');
  video = hasSharedData
    ? real
    : await makeVideo(folder, 'long.mp4', { source: 'testsrc2=s=320x240:r=25:d=20' });
  // A copy of its own: programs that still use it can be told from those of other tests.
  if (hasSharedData) {
    video = at(basename(real));
    await writeFile(video, await readFile(real));
  }
  const project = at('project.json');
  const lines = [
    {
      id: 'all',
      points: [
        [0, 0.625],
        [1, 0.625],
      ],
    },
  ];
  await writeFile(project, JSON.stringify({ version: 1, cameras: [{ id: 'c', lines }] }));
  options = [video, '--project', project, '--fps', '12', '--json'];
  expect(await analyze(...options, '--out', at('whole'))).toMatchObject({ code: 0 });
});

describe('two runs', () => {
  it('of the same command line give identical files', async () => {
    await analyze(...options, '--out', at('again'));
    expect(await contents('again')).toEqual(await contents('whole'));
  });
});

describe('an interrupted run', () => {
  it('has what it had, is marked partial, leaves no process behind, and can be resumed', async () => {
    const running = startAnalyze([...options, '--out', at('stopped')]);
    await untilJournal('stopped', 100, running);
    running.child.kill('SIGINT');
    const stopped = await running.done;
    expect(stopped.code).toBe(130);
    expect(stopped.stderr).toContain('Stopping; what was analysed is being written.');
    const summary = summaryOf(stopped);
    expect(summary.partial).toBe(true);
    expect(summary.frames).toBeGreaterThanOrEqual(100);
    expect(await status('stopped')).toBe('partial');
    expect(usersOf(video)).toEqual([]);
    expect(existsSync(at('stopped', '.roadglass.lock'))).toBe(false);

    const resumed = await analyze(...options, '--out', at('stopped'), '--resume');
    expect(resumed).toMatchObject({ code: 0 });
    expect(await contents('stopped')).toEqual(await contents('whole'));
    expect(await status('stopped')).toBe('complete');
    expect(existsSync(at('stopped', 'journal.jsonl'))).toBe(false);
  });

  it('that was killed can be resumed, and its processes end by themselves', async () => {
    const running = startAnalyze([...options, '--out', at('killed')]);
    await untilJournal('killed', 80, running);
    running.child.kill('SIGKILL');
    await running.done;
    await until(() => usersOf(video).length === 0);
    const resumed = await analyze(...options, '--out', at('killed'), '--resume');
    expect(resumed).toMatchObject({ code: 0 });
    expect(await contents('killed')).toEqual(await contents('whole'));
  });

  it('is not resumed with other settings', async () => {
    const running = startAnalyze([...options, '--out', at('other')]);
    await untilJournal('other', 1, running);
    running.child.kill('SIGINT');
    await running.done;
    const before = await contents('other');
    const other = await analyze(...options, '--fps', '6', '--out', at('other'), '--resume');
    expect(other.code).toBe(2);
    expect(other.stderr).toContain('RESUME_MISMATCH: The interrupted run cannot be resumed');
    expect(await contents('other'), 'the results so far').toEqual(before);
  });
});

describe('--resume', () => {
  it('starts anew where nothing was interrupted', async () => {
    expect(await analyze(...options, '--out', at('fresh'), '--resume')).toMatchObject({ code: 0 });
    expect(await contents('fresh')).toEqual(await contents('whole'));
  });
});

describe('a second analysis into the same folder', () => {
  it('is refused while the first is running', async () => {
    const first = startAnalyze([...options, '--out', at('shared')]);
    await untilJournal('shared', 1, first);
    const second = await analyze(...options, '--out', at('shared'));
    expect(second.code).toBe(2);
    expect(second.stderr).toContain('OUTPUT_IN_USE: Another analysis');
    expect(await first.done).toMatchObject({ code: 0 });
  });
});
