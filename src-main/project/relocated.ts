import type { Project } from '../../src-workers/contracts/project';

/**
 * The same project with every path that it stores written anew: of videos, files of detections, models
 * and the plan.
 * @param place a path as the project stores it, to how it is to be stored
 * @param isKnownModel a model by its id has no path
 */
export function relocated(
  project: Project,
  place: (stored: string) => string,
  isKnownModel: (model: string) => boolean,
): Project {
  const moved = <Stored extends { readonly path: string }>(stored: Stored): Stored => ({
    ...stored,
    path: place(stored.path),
  });
  const movedModel = (model: string): string => (isKnownModel(model) ? model : place(model));
  const { plan, defaultModel } = project;
  return {
    ...project,
    ...(plan === undefined ? {} : { plan: moved(plan) }),
    ...(defaultModel === undefined ? {} : { defaultModel: movedModel(defaultModel) }),
    cameras: project.cameras.map((camera) => {
      const { source, detections, model } = camera;
      return {
        ...camera,
        ...(source?.kind === 'file' ? { source: moved(source) } : {}),
        ...(detections === undefined ? {} : { detections: moved(detections) }),
        ...(model === undefined ? {} : { model: movedModel(model) }),
      };
    }),
  };
}
