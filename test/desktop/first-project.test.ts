import { expect, it } from 'vitest';
import { openFirstProject } from '../../src-main/desktop/first-project';
import type { ConsoleEngine } from '../../src-main/engine/console-engine';
import { Failure } from '../../src-workers/contracts/errors';

const engine = {} as ConsoleEngine;

it('opens what was asked for, else the project of the data folder with the reason', async () => {
  expect(await openFirstProject(async () => engine, 'a.roadglass')).toEqual({ engine });
  const asked: (string | undefined)[] = [];
  const started = await openFirstProject(async (path) => {
    asked.push(path);
    if (path !== undefined) throw new Failure('PROJECT_TOO_NEW', 'Update Roadglass to open it.');
    return engine;
  }, 'a.roadglass');
  expect(started).toEqual({ engine, problem: 'Update Roadglass to open it.' });
  expect(asked).toEqual(['a.roadglass', undefined]);
});

it('without any project, or with a bug, there is no engine', async () => {
  const failure = new Failure('PROJECT_INVALID', 'It has a mistake.');
  await expect(openFirstProject(() => Promise.reject(failure), undefined)).rejects.toBe(failure);
  const bug = new TypeError('bug');
  await expect(openFirstProject(() => Promise.reject(bug), 'a')).rejects.toBe(bug);
});
