import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { OpenProject } from '../../../src-main/engine/open-project';
import { setModel, type SetModelParts } from '../../../src-main/engine/set-model';
import { Failure } from '../../../src-workers/contracts/errors';
import type { ModelVerdict } from '../../../src-workers/contracts/model-verdict';
import { temporaryFolder } from '../../fixtures/temporary-folder';

let folder: ReturnType<typeof temporaryFolder>;
let changes: unknown[];
let asked: unknown[];
beforeEach(async () => {
  folder = temporaryFolder();
  [changes, asked] = [[], []];
  await writeFile(join(folder.path, 'best.onnx'), 'a model');
});
afterEach(() => folder.remove());

const verdict = {
  description: 'YOLOv8 (one output)',
  mapped: [
    { number: 2, class: 'car' },
    { number: 9, class: 'car' },
    { number: 7, class: 'truck' },
  ],
  cost: { frames: 30, medianMs: 12.5, cpuMs: 12 },
} as unknown as ModelVerdict;

function parts(more: Partial<SetModelParts> = {}, picture?: object): SetModelParts {
  return {
    open: {
      store: { path: join(folder.path, 'survey.roadglass') },
      session: () => ({ state: () => ({ picture }) }),
      changeCamera: (...change: unknown[]) => void changes.push(change.slice(0, 2)),
    } as unknown as OpenProject,
    detectors: { has: () => false },
    verdictOn: async (request) => {
      asked.push(request);
      return verdict;
    },
    isOpen: () => true,
    ...more,
  };
}
const file = () => ({
  ...({ kind: 'set-model', cameraId: 'c' } as const),
  model: join(folder.path, 'best.onnx'),
});

it('has a file looked at for the camera’s picture, and stores where it lies', async () => {
  const set = await setModel(parts({}, { width: 640, height: 480 }), file());
  expect(asked).toEqual([
    { file: file().model, manifest: undefined, picture: { width: 640, height: 480 } },
  ]);
  expect(changes).toEqual([['c', { model: 'best.onnx', detections: undefined }]]);
  expect(set).toEqual({
    cancelled: false,
    recognised: {
      file: 'best.onnx',
      layout: 'YOLOv8 (one output)',
      classes: ['car', 'truck'],
      frameMs: 12.5,
    },
  });
});

it('goes back to the shipped one without looking at anything', async () => {
  expect(await setModel(parts(), { ...file(), model: null })).toEqual({ cancelled: false });
  expect(changes).toEqual([['c', { model: undefined, detections: undefined }]]);
  expect(asked).toEqual([]);
});

it('changes nothing when the file is refused or not there', async () => {
  const refusal = new Failure('MODEL_LAYOUT_UNKNOWN', '"best.onnx" is not a detector.');
  const refused = setModel(parts({ verdictOn: () => Promise.reject(refusal) }), file());
  await expect(refused).rejects.toBe(refusal);
  await expect(setModel(parts(), { ...file(), model: 'nothing' })).rejects.toMatchObject({
    code: 'MODEL_NOT_FOUND',
  });
  expect(changes).toEqual([]);
});

it('leaves a project alone that was closed while the file was being looked at', async () => {
  await setModel(parts({ isOpen: () => asked.length === 0 }), file());
  expect(asked).toHaveLength(1);
  expect(changes).toEqual([]);
});
