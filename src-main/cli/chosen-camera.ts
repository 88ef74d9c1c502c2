import { dirname, resolve } from 'node:path';
import { Failure } from '../../src-workers/contracts/errors';
import {
  currentProjectVersion,
  projectSchema,
  type Project,
  type ProjectCamera,
} from '../../src-workers/contracts/project';
import { readProjectFile } from '../project/project-file';

export interface ChosenCamera {
  readonly project: Project;
  /** Where relative paths of the project begin. */
  readonly projectFolder: string;
  readonly camera: ProjectCamera;
  /** What is analysed, as absolute paths. */
  readonly videos: readonly string[];
}

interface Choice {
  readonly project?: string;
  readonly camera?: string;
  readonly videos: readonly string[];
  /** Where relative paths of the command line begin. */
  readonly folder: string;
  /** Detections are named, which may know their video by themselves. */
  readonly videoless?: boolean;
}

/**
 * The camera that the command line means: of the project the one that is named, else the one that
 * has this video, else the only one; without a project a camera without lines and zones.
 * @throws Failure USAGE, CAMERA_NOT_FOUND, PROJECT_*
 */
export async function chooseCamera({
  project: projectPath,
  camera: id,
  videos,
  folder,
  videoless = false,
}: Choice): Promise<ChosenCamera> {
  const named = videos.map((video) => resolve(folder, video));
  const twice = named.find((video, index) => named.indexOf(video) !== index);
  if (twice !== undefined) {
    throw new Failure('USAGE', `"${twice}" is named twice, so its road users would count twice.`);
  }
  if (projectPath === undefined) {
    if (id !== undefined) throw new Failure('USAGE', '--camera needs a --project.');
    if (named.length === 0 && !videoless)
      throw new Failure('USAGE', 'Name at least one video file. See --help.');
    const project = projectSchema.parse({
      version: currentProjectVersion,
      cameras: [{ id: 'camera' }],
    });
    const [camera] = project.cameras;
    if (camera === undefined) throw new Error('the schema asks for a camera');
    return { project, projectFolder: folder, camera, videos: named };
  }
  const path = resolve(folder, projectPath);
  const project = await readProjectFile(path);
  const sourceOf = (camera: ProjectCamera): string | undefined =>
    camera.source?.kind === 'file' ? resolve(dirname(path), camera.source.path) : undefined;
  const camera = pick(project, id, named, sourceOf);
  const own = sourceOf(camera);
  if (named.length === 0 && own === undefined && !videoless) {
    throw new Failure('USAGE', `The camera "${camera.id}" is no file: name the video to analyse.`);
  }
  return {
    project,
    projectFolder: dirname(path),
    camera,
    videos: named.length > 0 ? named : own === undefined ? [] : [own],
  };
}

function pick(
  project: Project,
  id: string | undefined,
  videos: readonly string[],
  sourceOf: (camera: ProjectCamera) => string | undefined,
): ProjectCamera {
  const { cameras } = project;
  if (cameras.length === 0) {
    throw new Failure('CAMERA_NOT_FOUND', 'The project has no camera yet.');
  }
  const ids = cameras.map((camera) => camera.id).join(', ');
  if (id !== undefined) {
    const named = cameras.find((camera) => camera.id === id);
    if (named !== undefined) return named;
    throw new Failure('CAMERA_NOT_FOUND', `The project has no camera "${id}"; it has ${ids}.`);
  }
  const [only, second] = cameras;
  if (only !== undefined && second === undefined) return only;
  const filmed = cameras.filter((camera) => videos.includes(sourceOf(camera) ?? ''));
  const [match, other] = filmed;
  if (match !== undefined && other === undefined) return match;
  throw new Failure(
    'CAMERA_NOT_FOUND',
    `The project has several cameras: say with --camera which one films this (${ids}).`,
  );
}
