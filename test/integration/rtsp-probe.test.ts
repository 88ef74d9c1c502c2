import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFfmpeg } from '../../src-main/decoders/ffmpeg-lookup';
import { probeLive, type LiveProbe } from '../../src-main/decoders/live-probe';
import type { LiveSource } from '../../src-main/decoders/live-source';
import { startProcess, type ProcessStart } from '../../src-main/decoders/process-start';
import { Failure } from '../../src-workers/contracts/errors';
import {
  canServeRtsp,
  closedPort,
  noRtspServer,
  startRtspServer,
  startSilentServer,
  type RtspServer,
  type SilentServer,
} from '../fixtures/rtsp-server';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { h264, makeVideo } from '../fixtures/videos';

const folder = temporaryFolder();
const credentials = { user: 'admin', password: "it's@/s3cret" };
let ffmpeg = '';
let open: RtspServer;
let guarded: RtspServer;
let overUdp: RtspServer;
let silent: SilentServer;

beforeAll(async () => {
  ffmpeg = (await findFfmpeg()).path;
  silent = await startSilentServer();
  if (!canServeRtsp) return;
  const source = 'testsrc2=s=320x240:r=15:d=60';
  const file = await makeVideo(folder.path, 'camera.mkv', {
    source,
    output: [...h264, '-bf', '0'],
  });
  [open, guarded, overUdp] = await Promise.all([
    startRtspServer({ file }),
    startRtspServer({ file, ...credentials }),
    startRtspServer({ file, transport: 'udp' }),
  ]);
});
afterAll(async () => {
  await Promise.all([silent.close(), ...[open, guarded, overUdp].map((server) => server?.kill())]);
  folder.remove();
});

const url = (address: string, more: Partial<LiveSource> = {}): LiveSource =>
  ({ kind: 'url', url: address, ...more }) as LiveSource;
const probe = (source: LiveSource, limitMs?: number, start?: ProcessStart): Promise<LiveProbe> =>
  probeLive({
    ...{ ffmpeg, source },
    ...(limitMs === undefined ? {} : { limitMs }),
    ...(start === undefined ? {} : { start }),
  });
const failureOf = async (source: LiveSource, limitMs?: number): Promise<Failure> => {
  const outcome = await probe(source, limitMs).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(Failure);
  return outcome as Failure;
};

describe.skipIf(!canServeRtsp)(`a real RTSP server (${noRtspServer})`, () => {
  it('says what it sends', async () => {
    expect(await probe(url(open.url))).toMatchObject({
      picture: { width: 320, height: 240 },
      frameRate: 15,
      codec: 'h264',
      transport: 'tcp',
      wallClock: false,
      paced: false,
    });
  });

  it('is asked over UDP where it refuses TCP', async () => {
    expect(await probe(url(overUdp.url))).toMatchObject({ transport: 'udp', codec: 'h264' });
    const refused = await failureOf(url(overUdp.url, { rtspTransport: 'tcp' }));
    expect(refused.message).toContain('transport');
  });

  it('takes a password of any characters, which no list of processes shows', async () => {
    const seen: string[] = [];
    const spied: ProcessStart = (options) => {
      seen.push(...options.args);
      return startProcess(options);
    };
    const found = await probe(url(guarded.url, { credentials }), undefined, spied);
    expect(found.codec).toBe('h264');
    expect(seen.join(' ')).not.toMatch(/s3cret|admin/);
  });

  it.each([
    ['a wrong password', { user: 'admin', password: 'not-this-one' }],
    ['no password', undefined],
  ])('refuses %s with a sentence that does not tell it', async (_, wrong) => {
    const failure = await failureOf(url(guarded.url, wrong ? { credentials: wrong } : {}));
    expect(failure.code).toBe('SOURCE_UNAUTHORISED');
    expect(failure.message).toBe(
      `"${guarded.url}" does not let Roadglass in: the user name or the password is wrong, or this user may not watch. Enter them again.`,
    );
    expect(JSON.stringify(failure.toData())).not.toContain('not-this-one');
  });

  it('has no stream behind another path', async () => {
    const failure = await failureOf(url(open.url.replace('/camera', '/other')));
    expect(failure.code).toBe('SOURCE_STREAM_MISSING');
  });
});

describe('what is no camera', () => {
  it('a closed port is named without the password', async () => {
    const address = `rtsp://127.0.0.1:${await closedPort()}/camera`;
    const failure = await failureOf(url(address, { credentials }));
    expect(failure.code).toBe('SOURCE_UNREACHABLE');
    expect(failure.message).toContain(`"${address}" refuses the connection`);
    expect(JSON.stringify(failure.toData())).not.toContain('s3cret');
  });

  it('an unknown name', async () => {
    const failure = await failureOf(url('rtsp://no-such-host.invalid/camera'));
    expect(failure.code).toBe('SOURCE_UNREACHABLE');
    expect(failure.message).toContain('no device has that name');
  });

  it.each(['rtsp', 'http', 'rtmp'])('a server of %s that stays silent', async (scheme) => {
    const failure = await failureOf(url(`${scheme}://127.0.0.1:${silent.port}/camera`), 4000);
    expect(failure.code).toBe('SOURCE_TIMED_OUT');
  });

  it('a probe ends at once when nobody wants it any more', async () => {
    const leaving = new AbortController();
    const asked = probeLive({
      ...{ ffmpeg, signal: leaving.signal },
      source: url(`rtsp://127.0.0.1:${silent.port}/camera`),
    });
    leaving.abort(new Error('the camera was removed'));
    await expect(asked).rejects.toThrow('the camera was removed');
  });

  it.each(['ftp://host/a', 'file:///etc/passwd', '/dev/video0', 'rtsp://', 'rtsp://host/a\nb'])(
    '%j is refused before anything is started',
    async (address) => {
      const failure = await failureOf(url(address));
      expect(failure.code).toBe('SOURCE_URL_INVALID');
    },
  );
});
