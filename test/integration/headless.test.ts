import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, it } from 'vitest';
import { smallDemo } from '../fixtures/small-demo';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { makeVideo } from '../fixtures/videos';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);

interface Headless {
  readonly child: ReturnType<typeof spawn>;
  readonly lines: string[];
  until(pattern: RegExp): Promise<string>;
}

function startHeadless(
  args: readonly string[],
  // Empty: there is no demo to begin with.
  { data = join(folder, 'data'), demo = '' } = {},
): Headless {
  const child = spawn(process.execPath, [join('dist', 'headless.cjs'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ROADGLASS_DATA: data, ROADGLASS_DEMO: demo },
  });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  return {
    child,
    lines,
    async until(pattern) {
      for (;;) {
        const found = lines.find((line) => pattern.test(line));
        if (found !== undefined) return found;
        await once(reader, 'line');
      }
    },
  };
}

it('analyses the cameras of a project, prints their counts, and stops cleanly', async () => {
  const video = await makeVideo(folder, 'road.mp4', { source: 'testsrc2=s=160x120:r=10:d=2' });
  const points = [
    [0, 0.5],
    [1, 0.5],
  ];
  const camera = {
    id: 'north',
    source: { kind: 'file', path: video },
    lines: [{ id: 'a', points }],
  };
  await writeFile(
    join(folder, 'p.roadglass'),
    JSON.stringify({
      version: 2,
      cameras: [camera, { id: 'gone', source: { kind: 'file', path: 'none.mp4' } }],
    }),
  );
  const headless = startHeadless([join(folder, 'p.roadglass')]);
  expect(await headless.until(/no display/)).toMatch(/north, gone\. Ctrl-C stops it\.$/);
  expect(await headless.until(/^north: analysed/)).toBe('north: analysed; a 0 forward, 0 backward');
  expect(await headless.until(/^gone: failed/)).toMatch(/none\.mp4/);
  headless.child.kill('SIGINT');
  const [code] = (await once(headless.child, 'exit')) as [number | null];
  expect(code).toBe(0);
  expect(headless.lines.at(-1)).toBe('Stopped.');
});

it('says how to begin where nothing is configured', async () => {
  const headless = startHeadless([]);
  expect(await headless.until(/no display/)).toMatch(/has no camera yet: add one/);
  headless.child.kill('SIGTERM');
  expect(await once(headless.child, 'exit')).toEqual([0, null]);
});

it('begins with the demo where nothing is configured and there is one', async () => {
  const film = await makeVideo(folder, 'film.mp4', { source: 'testsrc2=s=160x120:r=10:d=1' });
  const demo = await smallDemo(join(folder, 'demo'), film);
  const headless = startHeadless([], { data: join(folder, 'first'), demo });
  expect(await headless.until(/^Demo: analysed/)).toBe(
    'Demo: analysed; far 0 forward, 0 backward; near 0 forward, 0 backward',
  );
  headless.child.kill('SIGINT');
  expect(await once(headless.child, 'exit')).toEqual([0, null]);
});

it('refuses a project from the future with its code', async () => {
  await writeFile(join(folder, 'new.roadglass'), '{"version":99}');
  const headless = startHeadless([join(folder, 'new.roadglass')]);
  expect(await once(headless.child, 'exit')).toEqual([3, null]);
});
