import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostPlanBytes, readPlan } from '../../../src-main/registry/plan-picture';
import { temporaryFolder } from '../../fixtures/temporary-folder';
import { ffmpeg } from '../../fixtures/videos';

const folder = temporaryFolder();
afterAll(folder.remove);
const at = (name: string): string => join(folder.path, name);

const picture = ['-f', 'lavfi', '-i', 'testsrc2=s=64x48', '-frames:v', '1'];
beforeAll(async () => {
  await ffmpeg(...picture, at('plan.png'));
  // Its name says something else: what is in it counts.
  await ffmpeg(...picture, '-f', 'image2', '-c:v', 'mjpeg', '-update', '1', at('plan.gif'));
  await ffmpeg(...picture, at('plan.bmp'));
});

describe('the plan of a site', () => {
  it.each([
    ['plan.png', 'image/png'],
    ['plan.gif', 'image/jpeg'],
  ])('is read: %s is %s', async (name, mediaType) => {
    const { image, mediaType: found } = await readPlan(at(name));
    expect(found).toBe(mediaType);
    // No view of a larger buffer, which would be sent as a whole.
    expect(image.byteLength).toBe(image.buffer.byteLength);
  });

  it('may be WebP', async () => {
    writeFileSync(at('plan.webp'), 'RIFF\x1a\0\0\0WEBPVP8L');
    expect((await readPlan(at('plan.webp'))).mediaType).toBe('image/webp');
  });

  it.each([
    ['a sound is RIFF too', 'sound.wav', 'RIFF\x1a\0\0\0WAVEfmt ', /neither a PNG nor a JPEG nor/],
    ['a text', 'notes.png', 'no picture', /neither a PNG nor a JPEG nor/],
    ['an empty file', 'empty.png', '', /neither a PNG nor a JPEG nor/],
  ])('is refused: %s', async (_reason, name, content, sentence) => {
    writeFileSync(at(name), content);
    await expect(readPlan(at(name))).rejects.toMatchObject({
      code: 'PLAN_INVALID',
      message: expect.stringMatching(sentence) as string,
    });
  });

  it('is refused as a kind of picture that windows show in no way of their own', async () => {
    await expect(readPlan(at('plan.bmp'))).rejects.toMatchObject({ code: 'PLAN_INVALID' });
  });

  it('is refused where there is none, and where it is a folder', async () => {
    await expect(readPlan(at('gone.png'))).rejects.toThrow(/there is no such file/);
    await expect(readPlan(folder.path)).rejects.toMatchObject({ code: 'PLAN_INVALID' });
  });

  it('is refused when it is larger than a window should be sent, before it is read', async () => {
    writeFileSync(at('large.png'), '');
    truncateSync(at('large.png'), mostPlanBytes + 1);
    await expect(readPlan(at('large.png'))).rejects.toThrow(/it has 33 MB, and 32 MB are the most/);
  });
});
