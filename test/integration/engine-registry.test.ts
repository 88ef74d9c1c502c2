import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { ConsoleEngine } from '../../src-main/engine/console-engine';
import type { Failure } from '../../src-workers/contracts/errors';
import { cameraOf, startEngine, untilActivity, untilCamera } from '../fixtures/engine';
import { fallingSquare } from '../fixtures/falling-square';
import { closedPort } from '../fixtures/rtsp-server';
import { hasShippedDetector } from '../fixtures/shipped-detector';
import * as squares from '../fixtures/square-detectors';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { ffmpeg } from '../fixtures/videos';

let folder: { path: string; remove: () => void };
let engine: ConsoleEngine;
beforeEach(async () => {
  folder = temporaryFolder();
  engine = await startEngine(folder.path);
});
afterEach(async () => {
  await engine.dispose();
  folder.remove();
});
const at = (name: string): string => join(folder.path, name);

/** A recording that a detector of squares analyses, with a line that the square crosses. */
async function squareCamera(): Promise<string> {
  await fallingSquare(at('square.mp4'));
  writeFileSync(at('squares.onnx'), squares.yolov5());
  const { cameraIds } = await engine.carryOut<'open-videos'>({
    kind: 'open-videos',
    paths: [at('square.mp4')],
  });
  const cameraId = cameraIds[0]!;
  await engine.carryOut({
    kind: 'set-shapes',
    cameraId,
    lines: [
      {
        ...{ id: 'l', name: 'L' },
        points: [
          [0.05, 0.5],
          [0.95, 0.5],
        ],
      },
    ],
    zones: [],
  });
  await engine.carryOut({ kind: 'set-model', cameraId, model: at('squares.onnx') });
  return cameraId;
}

/** A camera's MJPEG, ten pictures a second, and how often somebody asked for it. */
async function mjpegCamera(): Promise<{ url: string; asked: () => number; open: () => number }> {
  await ffmpeg('-f', 'lavfi', '-i', 'testsrc2=s=320x240:r=10:d=1', at('still-%d.jpg'));
  const pictures = Array.from({ length: 10 }, (_, index) =>
    readFileSync(at(`still-${index + 1}.jpg`)),
  );
  let asked = 0;
  let open = 0;
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const user = Buffer.from('viewer:open sesame').toString('base64');
    if (request.headers.authorization !== `Basic ${user}`) {
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="camera"' }).end();
      return;
    }
    asked += 1;
    open += 1;
    response.writeHead(200, { 'Content-Type': 'multipart/x-mixed-replace; boundary=picture' });
    let number = 0;
    const timer = setInterval(() => {
      const picture = pictures[(number += 1) % pictures.length]!;
      const head = `Content-Type: image/jpeg\r\nContent-Length: ${picture.length}\r\n\r\n`;
      response.write(`--picture\r\n${head}`);
      response.write(picture);
      response.write('\r\n');
    }, 100);
    response.on('close', () => {
      clearInterval(timer);
      open -= 1;
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  const url = `http://viewer:open sesame@127.0.0.1:${(server.address() as AddressInfo).port}/video`;
  return { url, asked: () => asked, open: () => open };
}

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8;

describe('a recorded camera of the registry', () => {
  it('is switched off with its counts, stays off over a restart, and goes on when it is switched on', async () => {
    const cameraId = await squareCamera();
    const counted = await untilCamera(
      engine,
      cameraId,
      ({ activity, counts }) => activity.kind === 'analysed' && counts?.lines[0]?.forward.car === 1,
    );
    await engine.carryOut({ kind: 'set-camera-record', cameraId, service: 'maintenance' });
    const off = cameraOf(engine, cameraId);
    expect(off.activity).toEqual({ kind: 'off', service: 'maintenance' });
    expect(off.health).toBe('maintenance');
    expect(off.counts?.lines).toEqual(counted.counts?.lines);
    await expect(
      engine.carryOut({ kind: 'control-analysis', cameraId, action: 'restart' }),
    ).rejects.toMatchObject({ code: 'USAGE' });
    await expect(
      engine.carryOut({ kind: 'control-playback', cameraId, action: { kind: 'play' } }),
    ).rejects.toMatchObject({ code: 'USAGE' });

    await engine.dispose();
    engine = await startEngine(folder.path);
    expect(cameraOf(engine, cameraId).activity).toEqual({ kind: 'off', service: 'maintenance' });
    await engine.carryOut({ kind: 'set-camera-record', cameraId, service: 'active' });
    const again = await untilActivity(engine, cameraId, 'analysed');
    expect(again.counts?.lines).toEqual(counted.counts?.lines);
    expect(again.playback).toBeDefined();
  });

  it('counts what its model sees as what the class map says, and is found anew for it', async () => {
    const cameraId = await squareCamera();
    const named = await untilCamera(
      engine,
      cameraId,
      ({ activity, detector }) => activity.kind === 'analysed' && detector !== undefined,
    );
    const own = named.detector?.modelClasses?.find(({ countsAs }) => countsAs === 'car')?.name;
    expect(own).toBeDefined();
    await engine.carryOut({ kind: 'set-class-map', cameraId, classMap: { [own!]: 'bus' } });
    const mapped = await untilCamera(
      engine,
      cameraId,
      ({ activity, counts }) => activity.kind === 'analysed' && counts?.lines[0]?.forward.bus === 1,
    );
    expect(mapped.classMap).toEqual({ [own!]: 'bus' });
    expect(mapped.counts?.lines[0]?.forward.car ?? 0).toBe(0);
    const files = await engine.exportCsv(folder.path, cameraId);
    const record = JSON.parse(
      readFileSync(
        files.find((file) => file.endsWith('run.json'))!,
        'utf8',
      ),
    ) as { model: { modelClasses: unknown } };
    // Provenance: what each class of the model counted as.
    expect(record.model.modelClasses).toContainEqual({ name: own, countsAs: 'bus' });
    await engine.carryOut({ kind: 'set-class-map', cameraId, classMap: null });
    await untilCamera(
      engine,
      cameraId,
      ({ activity, counts }) => activity.kind === 'analysed' && counts?.lines[0]?.forward.car === 1,
    );
  });

  it('has the project’s model where it has none of its own, and bins of the project’s clock', async () => {
    const cameraId = await squareCamera();
    await engine.carryOut({ kind: 'set-project-facts', defaultModel: at('squares.onnx') });
    await engine.carryOut({ kind: 'set-model', cameraId, model: null });
    const counted = await untilCamera(
      engine,
      cameraId,
      ({ activity, counts, detector }) =>
        activity.kind === 'analysed' &&
        detector?.modelId === 'squares' &&
        counts?.lines[0]?.forward.car === 1,
    );
    expect(counted.chosenDetector).toBeUndefined();
    await expect(
      engine.carryOut({ kind: 'set-project-facts', defaultModel: 'no-such-model' }),
    ).rejects.toMatchObject({ code: 'MODEL_NOT_FOUND' });
    await engine.carryOut({
      ...{ kind: 'set-project-facts', site: 'Mill Lane', timeZone: 'Asia/Ho_Chi_Minh' },
      ...{ speedUnit: 'mph', trafficSide: 'left' },
    });
    await untilActivity(engine, cameraId, 'analysed');
    expect(engine.state().project).toMatchObject({
      ...{ site: 'Mill Lane', timeZone: 'Asia/Ho_Chi_Minh', speedUnit: 'mph', trafficSide: 'left' },
      defaultModel: at('squares.onnx'),
    });
    const files = await engine.exportCsv(folder.path, cameraId);
    const record = readFileSync(
      files.find((file) => file.endsWith('run.json'))!,
      'utf8',
    );
    expect(JSON.parse(record)).toMatchObject({ site: 'Mill Lane', timeZone: 'Asia/Ho_Chi_Minh' });
    await expect(
      engine.carryOut({ kind: 'set-project-facts', timeZone: 'Mars/Olympus' }),
    ).rejects.toThrow(/"Mars\/Olympus" is no time zone/);
  });
});

describe.skipIf(!hasShippedDetector)('a live camera of the registry', () => {
  it('takes another tracker without another connection, is let go when it is off, and comes back with its counts', async () => {
    const source = await mjpegCamera();
    const { cameraId } = await engine.carryOut<'add-camera'>({
      ...{ kind: 'add-camera', name: 'Gate' },
      source: { kind: 'url', url: source.url },
    });
    await untilCamera(engine, cameraId, ({ counts }) => (counts?.observedMs ?? 0) > 1500);
    const asked = source.asked();
    await engine.carryOut({
      ...{ kind: 'set-analysis-choices', cameraId },
      choices: { lostSeconds: 2, referencePoint: 'centre' },
    });
    const before = cameraOf(engine, cameraId);
    expect(before.analysisChoices).toMatchObject({ lostSeconds: 2, referencePoint: 'centre' });
    const observed = before.counts?.observedMs ?? 0;
    const later = await untilCamera(
      engine,
      cameraId,
      ({ counts }) => (counts?.observedMs ?? 0) > observed + 1500,
    );
    expect(later.activity).toMatchObject({ kind: 'live', phase: 'running' });
    expect(source.asked()).toBe(asked);

    await engine.carryOut({ kind: 'set-camera-record', cameraId, service: 'inactive' });
    expect(cameraOf(engine, cameraId)).toMatchObject({
      ...{ health: 'inactive', activity: { kind: 'off', service: 'inactive' } },
    });
    await expect.poll(source.open, { timeout: 20_000 }).toBe(0);
    const kept = cameraOf(engine, cameraId).counts?.observedMs ?? 0;
    expect(kept).toBeGreaterThan(observed);
    // Neither a retry nor a machine that wakes brings back what somebody switched off.
    await engine.carryOut({ kind: 'retry-camera', cameraId });
    engine.suspend();
    engine.resume();
    expect(source.open()).toBe(0);
    await engine.carryOut({ kind: 'set-camera-record', cameraId, service: 'active' });
    await untilCamera(engine, cameraId, ({ counts }) => (counts?.observedMs ?? 0) > kept + 500);
    expect(source.open()).toBe(1);
  });
});

describe('a connection test', () => {
  const failureOf = (asked: object): Promise<Failure> =>
    engine
      .carryOut<'test-connection'>({ kind: 'test-connection', ...asked })
      .then(() => Promise.reject(new Error('it connected')))
      .catch((error: Failure) => error);

  it('opens what is to be added once and brings a still of it, and nothing stays behind', async () => {
    const source = await mjpegCamera();
    const test = await engine.carryOut<'test-connection'>({
      ...{ kind: 'test-connection', url: source.url },
    });
    expect(test).toMatchObject({ codec: 'mjpeg', picture: { width: 320, height: 240 } });
    expect(isJpeg(test.jpeg)).toBe(true);
    expect(test.tookMs).toBeGreaterThan(0);
    expect(source.asked()).toBe(1);
    expect(engine.state().cameras).toEqual([]);
    await expect.poll(source.open, { timeout: 20_000 }).toBe(0);
  });

  it('has a still of a recording too: upright, and no larger than a form shows', async () => {
    const file = at('turned.mp4');
    await ffmpeg(
      ...['-f', 'lavfi', '-i', 'testsrc2=s=1920x1080:r=10:d=0.5', '-c:v', 'mpeg4', at('flat.mp4')],
    );
    await ffmpeg('-i', at('flat.mp4'), '-c', 'copy', '-metadata:s:v', 'rotate=90', file);
    const { cameraIds } = await engine.carryOut<'open-videos'>({
      ...{ kind: 'open-videos', paths: [file] },
    });
    const { picture, jpeg } = await engine.carryOut<'test-connection'>({
      ...{ kind: 'test-connection', cameraId: cameraIds[0]! },
    });
    writeFileSync(at('still.jpg'), jpeg);
    const said = await ffmpeg('-i', at('still.jpg'), '-f', 'null', '-');
    const size = /Video: mjpeg.*? (\d+)x(\d+)/.exec(said)!;
    expect(Math.max(Number(size[1]), Number(size[2]))).toBe(960);
    expect(Number(size[1]) / Number(size[2])).toBeCloseTo(picture.width / picture.height, 1);
  });

  it('says what is wrong in a sentence, without the password', async () => {
    const source = await mjpegCamera();
    const guarded = await failureOf({ url: source.url.replace('sesame', 'wicket') });
    expect(guarded).toMatchObject({ code: 'SOURCE_UNAUTHORISED' });
    expect(JSON.stringify(guarded)).not.toContain('wicket');
    expect(guarded.message).toMatch(/the user name or the password is wrong/);
    const port = await closedPort();
    expect(await failureOf({ url: `rtsp://127.0.0.1:${port}/camera` })).toMatchObject({
      code: 'SOURCE_UNREACHABLE',
    });
    expect(await failureOf({ url: 'file:///etc/passwd' })).toMatchObject({
      code: 'SOURCE_URL_INVALID',
    });
    expect(await failureOf({ cameraId: 'nobody' })).toMatchObject({ code: 'CAMERA_NOT_FOUND' });
    expect(await failureOf({})).toMatchObject({ code: 'USAGE' });
  });

  it('does not open a device that Roadglass itself reads', async () => {
    const { cameraId } = await engine.carryOut<'add-camera'>({
      ...{ kind: 'add-camera', source: { kind: 'usb', device: '/dev/video-none' } },
    });
    expect(await failureOf({ cameraId })).toMatchObject({ code: 'SOURCE_DEVICE_BUSY' });
    await engine.carryOut({ kind: 'set-camera-record', cameraId, service: 'inactive' });
    expect(await failureOf({ cameraId })).toMatchObject({ code: 'SOURCE_DEVICE_MISSING' });
  });
});

describe('the plan and the preferences', () => {
  it('keeps a plan beside the project and brings its picture; a bad file changes nothing', async () => {
    await ffmpeg('-f', 'lavfi', '-i', 'testsrc2=s=64x48', '-frames:v', '1', at('plan.png'));
    writeFileSync(at('plan.txt'), 'no picture');
    await engine.carryOut({ kind: 'set-plan', path: at('plan.png') });
    await expect(engine.carryOut({ kind: 'set-plan', path: at('plan.txt') })).rejects.toMatchObject(
      { code: 'PLAN_INVALID' },
    );
    expect(engine.state().project.hasPlan).toBe(true);
    const { image, mediaType } = await engine.carryOut<'get-plan'>({ kind: 'get-plan' });
    expect(mediaType).toBe('image/png');
    expect(Buffer.from(image!)).toEqual(readFileSync(at('plan.png')));
    await engine.dispose();
    const project = JSON.parse(readFileSync(at('test.roadglass'), 'utf8')) as { plan: unknown };
    // Both can be moved together.
    expect(project.plan).toEqual({ path: 'plan.png' });
    engine = await startEngine(folder.path);
    await engine.carryOut({ kind: 'set-plan', path: null });
    expect(await engine.carryOut<'get-plan'>({ kind: 'get-plan' })).toEqual({});
  });

  it('changes one preference and leaves the others; without a window nothing starts at log-in', async () => {
    await engine.carryOut({ kind: 'set-preferences', preferences: { language: 'vi' } });
    await engine.carryOut({ kind: 'set-preferences', preferences: { fullScreen: true } });
    expect(engine.state().preferences).toMatchObject({ language: 'vi', fullScreen: true });
    await expect(
      engine.carryOut({ kind: 'set-preferences', preferences: { startAtLogin: true } }),
    ).rejects.toMatchObject({ code: 'USAGE' });
    expect(engine.state().preferences.startAtLogin).toBe(false);
    expect(existsSync(at('preferences.json'))).toBe(true);
  });
});
