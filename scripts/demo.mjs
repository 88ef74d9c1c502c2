// npm run demo: writes the project of the demo from the truth of its film, after `npm run scene -- demo`.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { demoProject } from './demo/demo-project.mjs';

const file = (/** @type {string} */ name) =>
  fileURLToPath(new URL(`../assets/demo/${name}`, import.meta.url));

const truth = JSON.parse(gunzipSync(await readFile(file('demo.truth.json.gz'))).toString());
await writeFile(file('demo.roadglass'), `${JSON.stringify(demoProject(truth), undefined, 2)}\n`);
process.stderr.write('assets/demo/demo.roadglass is written.\n');
