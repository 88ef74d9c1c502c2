import { expect, it } from 'vitest';
import { startingProject } from '../../src-main/desktop/starting-project';

it.each([
  // What the command line says goes before every wish.
  ['asked on the command line', '/asked', '/last', 'own-project', '/chosen', '/asked'],
  ['the last one', undefined, '/last', 'last-project', '/chosen', '/last'],
  ['no last one', undefined, undefined, 'last-project', '/chosen', undefined],
  ['its own', undefined, '/last', 'own-project', '/chosen', undefined],
  ['the one that is chosen', undefined, '/last', 'ask', '/chosen', '/chosen'],
  ['the last one where nobody chose', undefined, '/last', 'ask', undefined, '/last'],
] as const)('starts with %s', async (_reason, asked, last, startWith, chosen, project) => {
  const ask = () => Promise.resolve(chosen);
  expect(await startingProject({ asked, last, startWith, ask })).toBe(project);
});
