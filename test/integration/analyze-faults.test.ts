import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { makeVideo } from '../fixtures/videos';
import { analyze, startAnalyze, summaryOf, type RunningCommand } from './analyze-command';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);
const at = (...path: readonly string[]): string => join(folder, ...path);

let options: string[];
beforeAll(async () => {
  const source = 'testsrc2=s=320x240:r=25:d=24';
  const video = await makeVideo(folder, 'long.mp4', { source });
  const lines = [
    {
      id: 'middle',
      points: [
        [0, 0.5],
        [1, 0.5],
      ],
    },
  ];
  await writeFile(
    at('project.json'),
    JSON.stringify({ version: 1, cameras: [{ id: 'c', lines }] }),
  );
  options = [video, '--project', at('project.json'), '--json'];
});

/** Children of a process whose command line has a word in it. */
function childrenWith(pid: number, word: string): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(/\s+/)
    .filter((child) => {
      try {
        return readFileSync(`/proc/${child}/cmdline`, 'utf8').includes(word);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Waits until the run has analysed something, then kills its first child of that kind. */
async function killChild({ child }: RunningCommand, out: string, word: string): Promise<void> {
  const journal = at(out, 'journal.jsonl');
  const going = (): boolean =>
    existsSync(journal) && readFileSync(journal, 'utf8').split('\n').length > 3;
  while (!going()) await new Promise((resolve) => setTimeout(resolve, 20));
  const [victim] = childrenWith(child.pid ?? 0, word);
  if (victim === undefined) throw new Error(`no child runs ${word}`);
  process.kill(victim, 'SIGKILL');
}

describe.skipIf(!existsSync('/proc/self/task'))(
  'faults (Linux only: children are found in /proc)',
  () => {
    it('a decoder that is killed is replaced, and no frame is lost', async () => {
      const running = startAnalyze([...options, '--out', at('decoder')]);
      await killChild(running, 'decoder', 'ffmpeg');
      const result = await running.done;
      expect(result).toMatchObject({ code: 0 });
      expect(summaryOf(result)).toMatchObject({ frames: 600, mediaSeconds: 24, warnings: [] });
    });

    it('a detector process that is killed ends the run, which can be resumed', async () => {
      const running = startAnalyze([...options, '--out', at('detector')]);
      await killChild(running, 'detector', 'analysis-worker');
      const result = await running.done;
      expect(result.code).toBe(4);
      expect(result.stderr).toContain(
        'WORKER_FAILED: The analysis process ended unexpectedly (SIGKILL)',
      );
      expect(JSON.parse(await readFile(at('detector', 'run.json'), 'utf8'))).toMatchObject({
        status: 'partial',
      });
      const resumed = await analyze(...options, '--out', at('detector'), '--resume');
      expect(resumed).toMatchObject({ code: 0 });
      expect(summaryOf(resumed)).toMatchObject({ frames: 600, mediaSeconds: 24 });
    });

    it('leaves no lock and no process behind', () => {
      for (const out of ['decoder', 'detector']) {
        expect(existsSync(at(out, '.roadglass.lock'))).toBe(false);
      }
      const left = readdirSync('/proc').filter((pid) => {
        try {
          return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(at('long.mp4'));
        } catch {
          return false;
        }
      });
      expect(left).toEqual([]);
    });
  },
);
