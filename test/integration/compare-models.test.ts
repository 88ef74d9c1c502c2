import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ModelComparison } from '../../src-main/compare/model-comparison';
import { fallingSquare } from '../fixtures/falling-square';
import * as squares from '../fixtures/square-detectors';
import { temporaryFolder } from '../fixtures/temporary-folder';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);
const at = (name: string): string => join(folder, name);

/** The real program, as `npm run model -- compare` starts it. */
const compare = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join('dist', 'compare-models.cjs'), 'compare', ...args], {
    encoding: 'utf8',
  });

const leftBehind = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('roadglass-compare-'));

beforeAll(async () => {
  await fallingSquare(at('v.mp4'));
  writeFileSync(at('v5.onnx'), squares.yolov5());
  writeFileSync(at('v8.onnx'), squares.yolov8());
  const lines = [
    {
      id: 'row',
      points: [
        [0.02, 0.5],
        [0.98, 0.5],
      ],
    },
  ];
  writeFileSync(at('p.json'), JSON.stringify({ version: 2, cameras: [{ id: 'c', lines }] }));
});

describe('two models on a clip', () => {
  it('are compared by what they counted and saw, and leave nothing behind', () => {
    const before = leftBehind();
    const args = [at('v5.onnx'), at('v8.onnx'), at('v.mp4'), '--project', at('p.json'), '--json'];
    const { status, stdout, stderr } = compare(...args);
    expect(status, stderr).toBe(0);
    const comparison = JSON.parse(stdout) as ModelComparison;
    expect(comparison).toMatchObject({ videos: ['v.mp4'], frames: 50 });
    expect(comparison.first.lines[0]?.forward).toMatchObject({ car: 1 });
    expect(comparison.crossings).toEqual([
      { line: 'row', direction: 'forward', both: 1, sameClass: 1, onlyFirst: 0, onlySecond: 0 },
    ]);
    const { boxes } = comparison;
    expect(boxes.both).toBe(boxes.first);
    expect(boxes.sameClass).toBe(boxes.both);
    expect(boxes.first).toBeGreaterThan(40);
    expect(leftBehind()).toEqual(before);
  });

  it('are refused when one of them is not there, in one sentence', () => {
    const { status, stderr } = compare(at('v5.onnx'), 'nothing.onnx', at('v.mp4'));
    expect(status).toBe(3);
    expect(stderr).toMatch(/MODEL_NOT_FOUND: There is no model "nothing.onnx"/);
  });
});
