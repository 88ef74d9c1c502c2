import { expect, it } from 'vitest';
import { withDefaultModel } from '../../../src-main/project/default-model';
import { projectSchema } from '../../../src-workers/contracts/project';

it.each([
  ['the project has one and the camera none', 'nanodet-g', undefined, 'nanodet-g'],
  ['the camera has its own', 'nanodet-g', 'models/own.onnx', 'models/own.onnx'],
  ['nobody chose one', undefined, undefined, undefined],
])('%s', (_, defaultModel, model, detects) => {
  const project = projectSchema.parse({
    version: 4,
    cameras: [{ id: 'camera', ...(model === undefined ? {} : { model }) }],
    ...(defaultModel === undefined ? {} : { defaultModel }),
  });
  expect(project.cameras.map((camera) => withDefaultModel(camera, project).model)).toEqual([
    detects,
  ]);
});
