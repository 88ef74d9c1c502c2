import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { demoProject } from '../../scripts/demo/demo-project.mjs';
import { demo } from '../../scripts/scenes/library/demo';
import { enact } from '../../scripts/scenes/world/enact';
import type { SceneTruth } from '../../scripts/scenes/world/scene-truth';
import { assembleTruth } from '../../scripts/scenes/world/truth/assemble-truth';
import { parseProject } from '../../src-main/project/project-file';

const assets = (name: string): string => join('assets', 'demo', name);
const hasTruth = existsSync(assets('demo.truth.json.gz'));
const notFilmed = hasTruth ? '' : ' (skipped: `npm run scene -- demo` has not filmed it yet)';

describe('the project of the demo', () => {
  it('is one that opens, with everything that its scene names', () => {
    // Its first second, without a picture of it: what is drawn does not change.
    const short = { ...demo, seconds: 1, warmUpSeconds: 1 };
    const truth = assembleTruth(
      short,
      enact(short),
      Array.from({ length: 25 }, () => []),
    );
    const project = parseProject(JSON.stringify(demoProject(truth)), 'demo.roadglass');
    const [camera] = project.cameras;
    expect(camera).toMatchObject({
      id: 'demo',
      source: { kind: 'file', path: 'demo.mp4', loop: true },
      pcuProfile: 'irc-106-1990',
    });
    expect(camera?.lines.map(({ id }) => id)).toEqual(truth.lines.map(({ id }) => id));
    expect(camera?.lines).toHaveLength(2);
    expect(camera?.zones).toHaveLength(3);
    expect(camera?.flows).toEqual(truth.flows);
    expect(camera?.flows).toHaveLength(1);
    // More than four: the calibration can be checked.
    expect(camera?.calibration?.points.length).toBeGreaterThan(4);
  });

  it.skipIf(!hasTruth)(`is what its truth says, as \`npm run demo\` writes it${notFilmed}`, () => {
    const packed = readFileSync(assets('demo.truth.json.gz'));
    const truth = JSON.parse(gunzipSync(packed).toString()) as SceneTruth;
    const stored: unknown = JSON.parse(readFileSync(assets('demo.roadglass'), 'utf8'));
    expect(stored).toEqual(demoProject(truth));
  });
});
