import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A project of live cameras in a folder of its own. */
export interface CameraProject {
  readonly folder: string;
  readonly file: string;
  remove(): Promise<void>;
}

/** @param model an id of the registry or a file */
export async function cameraProject(
  urls: readonly string[],
  model: string,
): Promise<CameraProject> {
  const folder = await mkdtemp(join(tmpdir(), 'roadglass-bench-'));
  const file = join(folder, 'bench.roadglass');
  const cameras = urls.map((url, index) => ({
    id: `camera-${index + 1}`,
    name: `Camera ${index + 1}`,
    source: { kind: 'url', url },
    model: model.endsWith('.onnx') ? resolve(model) : model,
    lines: [
      {
        id: 'line',
        points: [
          [0.05, 0.6],
          [0.95, 0.6],
        ],
      },
    ],
  }));
  await writeFile(file, JSON.stringify({ version: 2, site: 'bench', cameras }));
  return { folder, file, remove: () => rm(folder, { recursive: true, force: true }) };
}
