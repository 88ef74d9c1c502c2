import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readShapesFile, shapesFileText } from '../../../src-main/project/shapes-file';
import { temporaryFolder } from '../../fixtures/temporary-folder';

const camera = {
  name: 'North',
  picture: { width: 640, height: 480 },
  lines: [{ id: 'stop', name: 'Stop', points: [[0.1, 0.5] as const, [0.9, 0.5] as const] }],
  zones: [
    {
      id: 'box',
      name: 'Box',
      kind: 'zone' as const,
      colour: '#ff8800',
      classes: ['car' as const],
      points: [[0.2, 0.2] as const, [0.8, 0.2] as const, [0.5, 0.6] as const],
      settings: { capacity: 12, directionDegrees: 90, vehiclesOnly: true },
    },
  ],
  flows: [{ id: 'through', name: 'Through', from: 'stop', to: 'box' }],
};

function fileOf(content: string): string {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  const path = join(folder.path, 'shapes.json');
  writeFileSync(path, content);
  return path;
}
const changed = (change: object): string =>
  JSON.stringify({ ...(JSON.parse(shapesFileText(camera)) as object), ...change });

describe('a file of shapes', () => {
  it('gives back what was drawn, with everything that is said of it', async () => {
    const { lines, zones, flows } = camera;
    expect(await readShapesFile(fileOf(shapesFileText(camera)))).toEqual({ lines, zones, flows });
  });

  it('may leave out what there is not', async () => {
    const read = await readShapesFile(fileOf(changed({ zones: undefined, flows: undefined })));
    expect(read).toEqual({ lines: camera.lines, zones: [], flows: [] });
  });

  it.each<[string, string, RegExp]>([
    ['cut short', shapesFileText(camera).slice(0, 99), /no JSON/],
    ['a project or anything else', '{"version": 4, "cameras": []}', /"roadglass-shapes"/],
    ['a list', '[]', /"roadglass-shapes"/],
    ['from the future', changed({ version: 2 }), /newer Roadglass/],
    ['with a misspelt key', changed({ linez: [] }), /linez/],
    [
      'beside the picture',
      changed({
        lines: [
          {
            ...camera.lines[0],
            points: [
              [0, 0],
              [2, 0],
            ],
          },
        ],
      }),
      /lines\.0\.points\.1/,
    ],
    // A bow tie.
    [
      'crossing itself',
      changed({
        flows: [],
        zones: [
          {
            ...camera.zones[0],
            points: [
              [0, 0],
              [1, 1],
              [1, 0],
              [0, 1],
            ],
          },
        ],
      }),
      /"Box": the polygon crosses itself/,
    ],
    ['with a flow to nowhere', changed({ zones: [] }), /"Through": there is no line or zone "box"/],
    ['empty', changed({ lines: [], zones: [], flows: [] }), /no line and no zone/],
  ])('%s is refused with a sentence', async (_, content, why) => {
    await expect(readShapesFile(fileOf(content))).rejects.toMatchObject({
      code: 'SHAPES_FILE_INVALID',
      message: expect.stringMatching(why) as string,
    });
  });

  it('that is not there is refused with a sentence', async () => {
    await expect(readShapesFile('/nowhere/shapes.json')).rejects.toMatchObject({
      code: 'SHAPES_FILE_INVALID',
    });
  });
});
