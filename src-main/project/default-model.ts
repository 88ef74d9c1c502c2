import type { Project, ProjectCamera } from '../../src-workers/contracts/project';

/** A camera as it is analysed: with the project's model where it has none of its own. */
export const withDefaultModel = (
  camera: ProjectCamera,
  { defaultModel }: Pick<Project, 'defaultModel'>,
): ProjectCamera =>
  defaultModel === undefined ? camera : { ...camera, model: camera.model ?? defaultModel };
