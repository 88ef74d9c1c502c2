import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsoleEngine } from '../../src-main/engine/console-engine';
import type { CameraState } from '../../src-workers/contracts/console-state';
import { cameraOf, startEngine, untilActivity } from '../fixtures/engine';
import { smallDemo } from '../fixtures/small-demo';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { makeVideo } from '../fixtures/videos';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);
const data = join(folder, 'data');
let engine: ConsoleEngine;
let demo: string;
beforeAll(async () => {
  const film = await makeVideo(folder, 'film.mp4', { source: 'testsrc2=s=160x120:r=10:d=2' });
  demo = await smallDemo(join(folder, 'program'), film);
  engine = await startEngine(data, { projectPath: undefined, demo });
});
afterAll(() => engine.dispose());

/** As the window sends them. */
const shapesOf = ({ lines, zones, flows = [] }: CameraState) => ({
  lines: lines.map((line) => ({ ...line, points: [...line.points], classes: undefined })),
  zones: zones.map((zone) => ({ ...zone, points: [...zone.points], classes: undefined })),
  flows: [...flows],
});
const send = ({ lines, zones, flows }: ReturnType<typeof shapesOf>, withFlows = true) =>
  engine.carryOut({
    kind: 'set-shapes',
    cameraId: 'demo',
    lines: lines.map(({ classes: _, ...line }) => line),
    zones: zones.map(({ classes: _, ...zone }) => zone),
    ...(withFlows ? { flows } : {}),
  });

describe('the first start', () => {
  it('begins with all of the demo, and with a film of its own', async () => {
    expect(engine.state()).toMatchObject({
      project: { name: 'Cameras' },
      cameras: [
        {
          id: 'demo',
          source: { path: join(data, 'demo', 'demo.mp4') },
          lines: [{ id: 'far' }, { id: 'near' }],
          flows: [{ id: 'through', from: 'far', to: 'near' }],
          pcuProfile: 'irc-106-1990',
        },
      ],
    });
    expect(cameraOf(engine, 'demo').calibration).toHaveLength(4);
    const { playback, counts } = await untilActivity(engine, 'demo', 'analysed');
    expect(playback).toMatchObject({ loop: true });
    // Nobody drives in a test picture: that is a zero, in PCU too.
    expect(counts?.lines[0]).toMatchObject({ total: 0, pcu: { forward: 0, backward: 0 } });
    expect(counts?.flows).toMatchObject([{ id: 'through', counts: { car: 0 } }]);
  });

  it('offers profiles, and counts in PCU or not as one chooses, without counting anew', async () => {
    const offered = engine.state().pcuProfiles?.map(({ id }) => id);
    expect(offered).toContain('simple-weights');
    await engine.carryOut({ kind: 'set-pcu-profile', cameraId: 'demo', profile: null });
    expect(cameraOf(engine, 'demo')).not.toHaveProperty('pcuProfile');
    expect(cameraOf(engine, 'demo').activity.kind).toBe('analysed');
    expect(cameraOf(engine, 'demo').counts?.lines[0]).not.toHaveProperty('pcu');
    await expect(
      engine.carryOut({ kind: 'set-pcu-profile', cameraId: 'demo', profile: 'none' }),
    ).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringMatching(/no PCU profile "none"/) as string,
    });
    await engine.carryOut({ kind: 'set-pcu-profile', cameraId: 'demo', profile: 'simple-weights' });
    expect(cameraOf(engine, 'demo').pcuProfile).toBe('simple-weights');
    const reports = await engine.exportCsv(join(folder, 'reports'), 'demo');
    const record = reports.find((path) => path.endsWith('run.json')) ?? '';
    expect(JSON.parse(await readFile(record, 'utf8'))).toMatchObject({
      pcuProfile: { id: 'simple-weights' },
      files: expect.arrayContaining(['flows.csv']) as string[],
    });
    const flows = await readFile(join(folder, 'reports', 'flows.csv'), 'utf8');
    // Nobody took it: a row for each class that the model sees says 0, the others say nothing.
    expect(flows).toMatch(/,through,far,near,.*,car,0,\r\n/);
    expect(flows).toMatch(/,through,far,near,.*,van,,\r\n/);
  });

  it('keeps what was measured whatever is edited, and a flow goes with its line', async () => {
    const shapes = shapesOf(cameraOf(engine, 'demo'));
    await engine.carryOut({ kind: 'rename-camera', cameraId: 'demo', name: 'Street' });
    const turned = shapes.lines.map((line) => ({ ...line, points: [...line.points].reverse() }));
    await send({ ...shapes, lines: turned });
    expect(cameraOf(engine, 'demo')).toMatchObject({ name: 'Street', flows: shapes.flows });
    expect(cameraOf(engine, 'demo').calibration).toHaveLength(4);
    // Who knows nothing of flows deletes a line: its flow goes with it, and is not refused.
    await send({ ...shapes, lines: shapes.lines.slice(1) }, false);
    expect(cameraOf(engine, 'demo')).not.toHaveProperty('flows');
    await expect(send({ ...shapes, lines: shapes.lines.slice(1) })).rejects.toMatchObject({
      code: 'SHAPE_INVALID',
      message: '"Through" cannot be used: there is no line or zone "far".',
    });
    // Undo sends what was there before.
    await send(shapes);
    expect(cameraOf(engine, 'demo').flows).toEqual(shapes.flows);
  });

  it('finds the demo where it is, brings it back where it is not', async () => {
    expect(await engine.carryOut({ kind: 'open-demo' })).toEqual({ cameraId: 'demo' });
    expect(engine.state().cameras).toHaveLength(1);
    await engine.carryOut({ kind: 'remove-camera', cameraId: 'demo' });
    await rm(join(data, 'demo'), { recursive: true });
    expect(await engine.carryOut({ kind: 'open-demo' })).toEqual({ cameraId: 'demo' });
    expect(cameraOf(engine, 'demo')).toMatchObject({ name: 'Demo', flows: [{ id: 'through' }] });
    expect(existsSync(join(data, 'demo', 'demo.mp4'))).toBe(true);
  });

  it('begins empty where the demo cannot be read, and says so', async () => {
    await rm(join(folder, 'program', 'demo.mp4'));
    const other = await startEngine(join(folder, 'other'), { projectPath: undefined, demo });
    expect(other.state()).toMatchObject({
      cameras: [],
      notices: [
        {
          code: 'SOURCE_NOT_FOUND',
          sentence: expect.stringMatching(/The film of the demo is not there/) as string,
        },
      ],
    });
    await other.dispose();
    const without = await startEngine(join(folder, 'without'), { projectPath: undefined });
    await expect(without.carryOut({ kind: 'open-demo' })).rejects.toMatchObject({ code: 'USAGE' });
    await without.dispose();
  });
});
