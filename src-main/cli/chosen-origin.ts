import { resolve } from 'node:path';
import type { ProjectCamera } from '../../src-workers/contracts/project';
import type { DetectionOrigin } from '../detections/detection-origin';
import { openDetections } from '../detections/open-detections';
import { findModel } from '../models/model-registry';
import type { AnalyzeArguments } from './analyze-arguments';

type Wish = Pick<AnalyzeArguments, 'model' | 'detections' | 'detectionsClass'>;

/**
 * What detects: what the command line says, else the camera's file of detections, else its model.
 * @param folder where relative paths of the command line begin
 * @throws Failure MODEL_*, DETECTIONS_*
 */
export async function chooseOrigin(
  { model, detections, detectionsClass }: Wish,
  folder: string,
  camera: ProjectCamera,
  projectFolder: string,
): Promise<DetectionOrigin> {
  if (detections !== undefined) {
    const stored = await openDetections(resolve(folder, detections), detectionsClass);
    return { kind: 'file', stored };
  }
  if (model !== undefined) return { kind: 'model', model: await findModel(model, folder) };
  if (camera.detections !== undefined) {
    const { path, class: otherwise } = camera.detections;
    const stored = await openDetections(resolve(projectFolder, path), otherwise);
    return { kind: 'file', stored };
  }
  return { kind: 'model', model: await findModel(camera.model, projectFolder) };
}
