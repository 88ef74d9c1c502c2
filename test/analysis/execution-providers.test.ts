import { expect, it } from 'vitest';
import { providersToTry } from '../../src-workers/analysis/execution-providers';

const backend = (name: string, bundled = true) => ({ name, bundled });

it.each([
  ['only the CPU', [backend('cpu')], undefined, ['cpu']],
  ['DirectML before the CPU', [backend('cpu'), backend('dml')], undefined, ['dml', 'cpu']],
  ['CoreML before the CPU', [backend('cpu'), backend('coreml')], undefined, ['coreml', 'cpu']],
  ['WebGPU only on request', [backend('cpu'), backend('webgpu')], undefined, ['cpu']],
  [
    'what is not installed is not tried',
    [backend('cpu'), backend('cuda', false)],
    undefined,
    ['cpu'],
  ],
  [
    'the list of the operator, the CPU last',
    [backend('cpu')],
    ['webgpu', 'cuda'],
    ['webgpu', 'cuda', 'cpu'],
  ],
  ['the CPU alone', [backend('cpu'), backend('dml')], ['cpu'], ['cpu']],
])('%s', (_reason, reported, wanted, expected) => {
  expect(providersToTry(reported, wanted)).toEqual(expected);
});
