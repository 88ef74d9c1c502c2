import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findFfmpeg } from '../decoders/ffmpeg-lookup';
import { askVerdict } from '../models/ask-verdict';
import { findModel } from '../models/model-registry';
import { modelsFolder, workersFolder } from '../program-files';
import { callersFolder } from './callers-folder';
import { exitCodeOf, exitCodes } from './exit-code';
import { failureSentence } from './failure-sentence';
import { parseModelArguments, type ModelArguments } from './model-arguments';
import { verdictText } from './verdict-text';

/** Beside a checkout, where tests and benchmarks look for it too. */
const besideCheckout = join(modelsFolder, '..', '..', 'shared', 'data', 'coco128');

function picturesFolder({ pictures }: ModelArguments, folder: string): string | undefined {
  if (typeof pictures === 'string') return resolve(folder, pictures);
  return pictures && existsSync(besideCheckout) ? besideCheckout : undefined;
}

/** `model ID-or-FILE [--json]`: says what Roadglass takes a detector for. */
async function main(): Promise<number> {
  try {
    const parsed = parseModelArguments(process.argv.slice(2));
    if ('help' in parsed) {
      process.stdout.write(parsed.help);
      return exitCodes.done;
    }
    const folder = callersFolder('model');
    const model = await findModel(parsed.model, folder);
    const pictures = picturesFolder(parsed, folder);
    const ffmpeg = pictures === undefined ? undefined : (await findFfmpeg()).path;
    const verdict = await askVerdict(process.execPath, join(workersFolder, 'model-probe.cjs'), {
      file: model.file,
      manifest: model.manifest,
      picture: parsed.picture,
      pictures,
      ffmpeg,
    });
    const { id, file, sha256 } = model;
    process.stdout.write(
      parsed.json
        ? `${JSON.stringify({ id, file, sha256, ...verdict })}\n`
        : `${verdictText(file, verdict)}\n`,
    );
    return exitCodes.done;
  } catch (error) {
    process.stderr.write(`${failureSentence(error)}\n`);
    return exitCodeOf(error);
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => process.exit(exitCodes.interrupted));
}
void main().then((code) => {
  process.exitCode = code;
});
