import { join } from 'node:path';
import { findFfmpeg } from '../decoders/ffmpeg-lookup';
import { ffmpegFinding } from '../doctor/ffmpeg-finding';
import { givenFindings, isHealthy, reportText } from '../doctor/finding';
import { machineFindings } from '../doctor/machine-findings';
import { modelFindings } from '../doctor/model-findings';
import { readProgram } from '../doctor/program-output';
import { providerFinding } from '../doctor/provider-finding';
import { modelsFolder, workersFolder } from '../program-files';
import { version } from '../version';

/** `doctor [--json]`: says what is there and what is missing. Exit code 0 when nothing is missing. */
async function main(args: readonly string[]): Promise<number> {
  const unknown = args.find((argument) => argument !== '--json');
  if (unknown !== undefined) {
    process.stderr.write(`doctor knows only --json, not "${unknown}".\n`);
    return 2;
  }
  const [ffmpeg, models, providers] = await Promise.all([
    ffmpegFinding(findFfmpeg, readProgram),
    modelFindings(modelsFolder),
    providerFinding(process.execPath, join(workersFolder, 'provider-probe.cjs'), readProgram),
  ]);
  const findings = [
    ...machineFindings(process.env),
    ffmpeg,
    ...models,
    providers,
    // From npm run doctor: scripts/doctor/window-findings.mjs.
    ...givenFindings(process.env['ROADGLASS_FINDINGS']),
  ];
  const healthy = isHealthy(findings);
  if (args.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ version, healthy, findings }, null, 2)}\n`);
  } else {
    process.stdout.write(`${reportText(findings)}\n`);
    process.stdout.write(healthy ? '\nAll is there.\n' : '\nSomething is missing, see above.\n');
  }
  return healthy ? 0 : 1;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
