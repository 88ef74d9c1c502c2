import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseCamera } from '../../../src-main/cli/chosen-camera';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roadglass-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function project(...cameras: unknown[]): Promise<string> {
  await writeFile(join(folder, 'p.json'), JSON.stringify({ version: 1, cameras }));
  return 'p.json';
}
const north = { id: 'north', source: { kind: 'file', path: 'clips/north.mp4' } };
const south = { id: 'south', source: { kind: 'file', path: 'clips/south.mp4' } };
const live = { id: 'live', source: { kind: 'url', url: 'rtsp://camera/1' } };

describe('chooseCamera', () => {
  it('makes a camera without lines where there is no project', async () => {
    const { camera, videos } = await chooseCamera({ videos: ['a.mp4'], folder });
    expect(camera).toMatchObject({ id: 'camera', lines: [], zones: [] });
    expect(videos).toEqual([resolve(folder, 'a.mp4')]);
  });

  it('takes the camera’s own file, relative to the project', async () => {
    const choice = { project: await project(north, south), camera: 'south', videos: [], folder };
    const { camera, videos } = await chooseCamera(choice);
    expect(camera.id).toBe('south');
    expect(videos).toEqual([join(folder, 'clips/south.mp4')]);
  });

  it('finds the camera by its video', async () => {
    const choice = { project: await project(north, south), videos: ['clips/north.mp4'], folder };
    expect((await chooseCamera(choice)).camera.id).toBe('north');
  });

  it('takes the only camera for any video', async () => {
    const choice = { project: await project(live), videos: ['a.mp4'], folder };
    expect((await chooseCamera(choice)).camera.id).toBe('live');
  });

  it.each([
    ['nothing to analyse', {}, 'USAGE', /Name at least one video/],
    [
      'a video twice, however it is written',
      { videos: ['a.mp4', 'b.mp4', './a.mp4'] },
      'USAGE',
      /a\.mp4" is named twice/,
    ],
    ['a camera of no project', { camera: 'north' }, 'USAGE', /--camera needs a --project/],
  ])('refuses %s', async (_, choice, code, message) => {
    const chosen = chooseCamera({ videos: [], folder, ...choice });
    await expect(chosen).rejects.toMatchObject({ code });
    await expect(chosen).rejects.toThrow(message);
  });

  it.each([
    [
      'a camera that is not there',
      [north],
      'east',
      [],
      'CAMERA_NOT_FOUND',
      /no camera "east"; it has north/,
    ],
    [
      'to guess among several',
      [north, south],
      undefined,
      ['x.mp4'],
      'CAMERA_NOT_FOUND',
      /several cameras/,
    ],
    ['a live camera without a video', [live], undefined, [], 'USAGE', /is no file/],
  ])('refuses %s', async (_, cameras, camera, videos, code, message) => {
    const choice = { project: await project(...cameras), videos, folder };
    const chosen = chooseCamera(camera === undefined ? choice : { ...choice, camera });
    await expect(chosen).rejects.toMatchObject({ code });
    await expect(chosen).rejects.toThrow(message);
  });
});
