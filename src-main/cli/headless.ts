import { join, resolve } from 'node:path';
import { nodeHost } from '../../src-workers/host/node-host';
import { demoProjectFile } from '../demo/demo-files';
import { createEngine } from '../engine/console-engine';
import { dataFolder } from '../paths';
import { workersFolder } from '../program-files';
import { FileSecretStore } from '../secrets/file-secret-store';
import { callersFolder } from './callers-folder';
import { exitCodeOf, exitCodes } from './exit-code';
import { failureSentence } from './failure-sentence';
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
      projectPath: project === undefined ? undefined : resolve(callersFolder('start'), project),
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
    process.stderr.write(`${failureSentence(error)}\n`);
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

void main().then((code) => {
  process.exitCode = code;
});
