import { join, resolve } from 'node:path';
import { isFailure } from '../../src-workers/contracts/errors';
import { nodeHost } from '../../src-workers/host/node-host';
import { demoProjectFile } from '../demo/demo-files';
import { createEngine } from '../engine/console-engine';
import { dataFolder } from '../paths';
import { workersFolder } from '../program-files';
import { FileSecretStore } from '../secrets/file-secret-store';
import { exitCodeOf, exitCodes } from './exit-code';
import { runHeadless } from './headless-run';

const help = `Usage: npm start -- [project.roadglass]

Without a display Roadglass runs without its window: it analyses the cameras of the project (absent: the
one of the data folder) and prints their counts every 5 s. The first Ctrl-C stops it and everything that
it started, with exit code 0; a second one ends it at once, with ${exitCodes.interrupted}. ROADGLASS_DATA names the data
folder.
`;

async function main(): Promise<number> {
  const [project, ...more] = process.argv.slice(2);
  if (project === '--help' || project === '-h') {
    process.stdout.write(help);
    return exitCodes.done;
  }
  if (more.length > 0 || project?.startsWith('-') === true) {
    process.stderr.write(`USAGE: Name one project file at most.\n\n${help}`);
    return exitCodes.usage;
  }
  const stopped = stopRequest();
  try {
    const data = dataFolder();
    const engine = await createEngine({
      dataFolder: data,
      projectPath: project === undefined ? undefined : resolve(callersFolder(), project),
      host: nodeHost,
      workerEntry: join(workersFolder, 'analysis-worker.cjs'),
      secrets: new FileSecretStore(data),
      runtime: `Node ${process.versions.node}`,
      demo: demoProjectFile(),
      goesOn: true,
    });
    await runHeadless(engine, {
      print: (line) => void process.stdout.write(`${line}\n`),
      every: (ms, call) => {
        const timer = setInterval(call, ms);
        return () => clearInterval(timer);
      },
      stopped,
    });
    return exitCodes.done;
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    return exitCodeOf(error);
  }
}

/** Stopping is how this ends, so it is no interruption; whoever cannot wait asks twice. */
function stopRequest(): Promise<void> {
  return new Promise((resolveStop) => {
    let asked = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(exitCodes.interrupted);
        asked = true;
        resolveStop();
      });
    }
  });
}

/** npm runs scripts in the project's folder; relative paths are those of the caller's. */
function callersFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return script === 'start' && folder !== undefined ? folder : process.cwd();
}

function sentenceOf(error: unknown): string {
  if (isFailure(error)) return `${error.code}: ${error.message}`;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a fault in Roadglass, please report it:\n${text}`;
}

void main().then((code) => {
  process.exitCode = code;
});
