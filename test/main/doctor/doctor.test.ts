import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ffmpegFinding, videoDecoders } from '../../../src-main/doctor/ffmpeg-finding';
import { isHealthy, reportText } from '../../../src-main/doctor/finding';
import { modelFindings } from '../../../src-main/doctor/model-findings';
import { providerFinding } from '../../../src-main/doctor/provider-finding';
import { Failure } from '../../../src-workers/contracts/errors';

const listing = (names: readonly string[]) =>
  ['Decoders:', ' V..... = Video', ' ------', ...names.map((name) => ` VFS..D ${name}   text`)]
    .concat(' A....D aac   AAC')
    .join('\n');
const all = ['h264', 'hevc', 'mpeg4', 'vp9', 'libdav1d', 'mjpeg'];
const found = () => Promise.resolve({ path: 'ffmpeg', version: '7.1', origin: 'PATH' as const });
const reads = (text: string, error?: string) => () =>
  Promise.resolve(error === undefined ? { text } : { text, error });

describe('ffmpeg', () => {
  it('reads the names of the video decoders only', () => {
    expect([...videoDecoders(listing(['h264', 'libaom-av1']))]).toEqual(['h264', 'libaom-av1']);
  });

  it.each([
    ['a complete one', all, 'ok', /reads h264 hevc mpeg4 vp9 av1 mjpeg$/],
    // Fedora's ffmpeg-free.
    ['one without H.264', all.slice(1), 'missing', /cannot read h264\./],
    // ffmpeg's own AV1 decoder works with a graphics card only.
    ['the native AV1 only', [...all.filter((n) => n !== 'libdav1d'), 'av1'], 'missing', /av1/],
  ])('%s', async (_name, decoders, state, sentence) => {
    const finding = await ffmpegFinding(found, reads(listing(decoders)));
    expect(finding.state).toBe(state);
    expect(finding.sentence).toMatch(sentence);
  });

  it('passes the sentence of the lookup on', async () => {
    const none = () => Promise.reject(new Failure('FFMPEG_NOT_FOUND', 'ffmpeg was not found.'));
    expect(await ffmpegFinding(none, reads(''))).toEqual({
      about: 'ffmpeg',
      state: 'missing',
      sentence: 'ffmpeg was not found.',
      command: 'npm run setup',
    });
  });
});

describe('inference', () => {
  it.each([
    [
      { reported: [{ name: 'cpu', bundled: true }], order: ['cpu'] },
      undefined,
      'ok',
      'runs on cpu',
    ],
    [
      {
        reported: [
          { name: 'cpu', bundled: true },
          { name: 'webgpu', bundled: true },
          { name: 'cuda', bundled: false },
        ],
        order: ['cpu'],
      },
      undefined,
      'ok',
      'runs on cpu (webgpu on request, cuda not installed)',
    ],
    [
      {},
      'libstdc++.so.6: version not found',
      'missing',
      'the inference library does not load: libstdc++.so.6: version not found',
    ],
    [{ order: 3 }, undefined, 'missing', 'the inference library does not load: it did not answer'],
  ])('%j, %s', async (answer, error, state, sentence) => {
    const finding = await providerFinding('node', 'probe', reads(JSON.stringify(answer), error));
    expect(finding).toMatchObject({ state, sentence });
  });
});

describe('models', () => {
  /** A manifest as models/ has them, with the SHA-256 of "abc". */
  const manifest = (more: object) =>
    JSON.stringify({
      version: 1,
      id: 'one',
      title: 'One',
      file: 'one.onnx',
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      licence: 'MIT',
      source: 'a test',
      layout: 'yolox',
      input: {
        tensor: 'nchw',
        type: 'float32',
        channels: 'bgr',
        size: { kind: 'fixed', width: 416, height: 416 },
        padding: 114,
        placement: 'top-left',
      },
      labels: { '2': 'car' },
      classCount: 80,
      ...more,
    });

  it.each([
    ['built', manifest({ origin: 'built' }), 'abc', 'ok', /^SHA-256 ba7816bf8f01; licence: MIT$/],
    ['not built', manifest({ origin: 'built' }), undefined, 'missing', /^not built$/],
    ['damaged', manifest({ origin: 'built' }), 'abd', 'missing', /is not the file/],
    ['not asked for', manifest({ origin: 'on-demand' }), undefined, 'optional', /build one\)$/],
    // The user's own is an offer: that it is not there is no fault.
    ['not brought', manifest({}), undefined, 'optional', /put it at models\/one\.onnx/],
    ['no manifest', '{"version":1}', undefined, 'missing', /is no model manifest/],
    ['no JSON', '{', undefined, 'missing', /is no model manifest/],
  ])('%s', async (_name, text, file, state, sentence) => {
    const folder = mkdtempSync(join(tmpdir(), 'roadglass-models-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'one.json'), text);
    if (file !== undefined) writeFileSync(join(folder, 'one.onnx'), file);
    const [finding] = await modelFindings(folder);
    expect(finding?.state).toBe(state);
    expect(finding?.sentence).toMatch(sentence);
  });
});

describe('the report', () => {
  it('stands in columns, with the command below what is missing', () => {
    const findings = [
      { about: 'Node.js', state: 'ok', sentence: '22.12.0' },
      { about: 'memory', state: 'fact', sentence: '4.0 GiB' },
      { about: 'model one', state: 'missing', sentence: 'not built', command: 'npm run model' },
    ] as const;
    expect(isHealthy(findings)).toBe(false);
    expect(isHealthy(findings.slice(0, 2))).toBe(true);
    expect(reportText(findings).split('\n')).toEqual([
      'ok       Node.js    22.12.0',
      '         memory     4.0 GiB',
      'MISSING  model one  not built',
      '                    Run:  npm run model',
    ]);
  });
});
