import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { OrtSession } from '../../src-workers/analysis/ort-session';
import { meanModel, relayModel } from '../fixtures/tiny-onnx';
import { temporaryFolder } from '../fixtures/temporary-folder';

const folder = temporaryFolder();
const files = { mean: join(folder.path, 'mean.onnx'), relay: join(folder.path, 'relay.onnx') };
const opened: OrtSession[] = [];

async function open(file: string): Promise<OrtSession> {
  const session = await OrtSession.open({ file, threads: 1, providers: ['cpu'] });
  opened.push(session);
  return session;
}

beforeAll(async () => {
  await writeFile(files.mean, meanModel());
  await writeFile(files.relay, relayModel());
});
afterEach(async () => {
  for (const session of opened.splice(0)) await session.dispose();
});
afterAll(folder.remove);

describe('a bound input', () => {
  it('tells the sizes of the outputs, also where the file leaves them open', async () => {
    const session = await open(files.relay);
    expect(session.outputs[0]?.dimensions).toEqual([1, 3, 'height', 'width']);
    const input = await session.bind('image', 'float32', [1, 3, 36, 64]);
    expect(input.outputs).toEqual([{ name: 'relayed', dimensions: [1, 3, 36, 64] }]);
  });

  it('gives the values of its present data, run after run, in the same memory', async () => {
    const session = await open(files.mean);
    const input = await session.bind('image', 'float32', [1, 3, 32, 32]);
    const memory = (await input.run()).get('mean');
    expect(memory).toEqual(Float32Array.of(0, 0, 0));
    for (const value of [1, -2, 0.5, 1e6]) {
      for (const channel of [0, 1, 2])
        input.data.fill(value * (channel + 1), channel * 1024, (channel + 1) * 1024);
      expect((await input.run()).get('mean')).toBe(memory);
      expect(memory).toEqual(Float32Array.of(value, 2 * value, 3 * value));
    }
  });

  it('does not mix its outputs with those of another input of the session', async () => {
    const session = await open(files.relay);
    const small = await session.bind('image', 'float32', [1, 3, 8, 8]);
    const large = await session.bind('image', 'float32', [1, 3, 16, 16]);
    small.data.fill(1);
    large.data.fill(2);
    const ofSmall = (await small.run()).get('relayed');
    const ofLarge = (await large.run()).get('relayed');
    expect(ofSmall).toEqual(new Float32Array(192).fill(1));
    expect(ofLarge).toEqual(new Float32Array(768).fill(2));
  });

  it('leaves no memory behind for the garbage collector', async () => {
    const session = await open(files.relay);
    const input = await session.bind('image', 'float32', [1, 3, 512, 512]);
    await input.run();
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    // Copies of the output (3 MB each) would add up to what makes V8 collect: 32 MB and more.
    for (let run = 0; run < 20; run += 1) {
      await input.run();
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }
    expect(most).toBeLessThan(3 * input.data.byteLength);
  });
});
