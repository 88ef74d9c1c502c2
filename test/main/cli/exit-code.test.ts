import { expect, it } from 'vitest';
import { exitCodeOf } from '../../../src-main/cli/exit-code';
import { Failure } from '../../../src-workers/contracts/errors';

it.each([
  ['USAGE', 2, 'another command line avoids it'],
  ['OUTPUT_NOT_WRITABLE', 2, 'another --out avoids it'],
  ['SOURCE_NOT_VIDEO', 3, 'the input is bad'],
  ['PROJECT_INVALID', 3, 'so is a project file'],
  ['MODEL_NOT_ONNX', 3, 'and a model'],
  ['WORKER_FAILED', 4, 'Roadglass failed'],
  ['DISK_FULL', 4, 'the machine failed'],
] as const)('%s exits with %i: %s', (code, exitCode, _why) => {
  expect(exitCodeOf(new Failure(code, 'A sentence.'))).toBe(exitCode);
});

it('takes what is no Failure for a bug', () => {
  expect(exitCodeOf(new TypeError('x is not a function'))).toBe(4);
});
