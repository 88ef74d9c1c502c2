import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import * as squares from '../fixtures/square-detectors';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { meanModel } from '../fixtures/tiny-onnx';

const folder = temporaryFolder();
afterAll(folder.remove);

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The real program in a process of its own. */
async function model(...args: string[]): Promise<Ended> {
  const program = [join('dist', 'model.cjs'), ...args, '--no-pictures'];
  const ended = promisify(execFile)(process.execPath, program);
  return ended.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: unknown) => error as Ended,
  );
}

async function fileOf(name: string, content: Buffer | string): Promise<string> {
  const file = join(folder.path, name);
  await writeFile(file, content);
  return file;
}

describe('npm run model -- FILE', () => {
  it('prints the verdict and ends with 0', async () => {
    const file = await fileOf('yolov10.onnx', squares.endToEnd());
    const { code, stdout, stderr } = await model(file);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^layout +end-to-end: YOLOv10\/YOLO26/m);
    expect(stdout).toMatch(/^suppression +only of one box named twice/m);
    expect(stdout).toMatch(/^AP50 +not measured/m);
  });

  it('for a program prints one object, whose manifest the analysis takes', async () => {
    const file = await fileOf('mine.onnx', squares.rtDetr());
    const first = JSON.parse((await model(file, '--json')).stdout) as { manifest: object };
    expect(first).toMatchObject({ id: 'mine', layout: 'detr', certainty: 'likely' });
    const manifest = { ...first.manifest, labels: undefined };
    const classNames = Array.from({ length: 80 }, (_, i) => (i === 2 ? 'Light-Truck' : 'Trailer'));
    await fileOf('mine.json', JSON.stringify({ ...manifest, id: 'my-own', classNames }));
    const { code, stdout } = await model(file, '--json');
    expect(code).toBe(0);
    const second = JSON.parse(stdout) as { mapped: { class: string }[] };
    expect(second).toMatchObject({ id: 'my-own', certainty: 'stated' });
    // "Light-Truck" is no name that Roadglass knows; the 79 others are.
    expect(second.mapped).toHaveLength(79);
    expect(second.mapped[0]).toMatchObject({ number: 0, name: 'Trailer', class: 'trailer' });
  });

  it.each([
    [
      'a file that is no detector',
      async () => fileOf('mean.onnx', meanModel()),
      3,
      /^MODEL_LAYOUT_UNKNOWN: "mean.onnx" is not a detector/,
    ],
    [
      'a file that is no model',
      async () => fileOf('text.onnx', 'text'),
      3,
      /^MODEL_NOT_ONNX: "text.onnx" is not/,
    ],
    ['no file', async () => 'none.onnx', 3, /^MODEL_NOT_FOUND: There is no model "none.onnx"/],
    ['an unknown option', async () => '--quick', 2, /^USAGE: Unknown option '--quick'/],
  ])('ends with a code and a sentence: %s', async (_reason, argument, code, sentence) => {
    const ended = await model(await argument(), '--json');
    expect(ended.stdout).toBe('');
    expect(ended.stderr).toMatch(sentence);
    expect(ended.code).toBe(code);
  });
});
