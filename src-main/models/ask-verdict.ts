import { spawn } from 'node:child_process';
import { Failure } from '../../src-workers/contracts/errors';
import {
  verdictAnswerSchema,
  type ModelVerdict,
  type VerdictRequest,
} from '../../src-workers/contracts/model-verdict';
import { failureOf, parsedLine } from './child-answer';

interface Answer {
  readonly text: string;
  readonly complaint: string;
  readonly exit: string;
}

function run(node: string, args: readonly string[]): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      // The program may be Electron, which is Node then; Node itself does not look at it.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    });
    // Whoever asked is gone: nobody reads the answer.
    const end = (): void => void child.kill();
    process.once('exit', end);
    let [text, complaint] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
    child.stderr.setEncoding('utf8').on('data', (part: string) => (complaint += part));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.off('exit', end);
      resolve({ text, complaint, exit: signal ?? `code ${code}` });
    });
  });
}

/**
 * Has a process of its own look at a model.
 * @param probe path of dist/model-probe.cjs
 * @throws Failure as the detector refused the file; WORKER_FAILED when the process ended without a word
 */
export async function askVerdict(
  node: string,
  probe: string,
  request: VerdictRequest,
): Promise<ModelVerdict> {
  const { text, complaint, exit } = await run(node, [probe, JSON.stringify(request)]);
  const answer = verdictAnswerSchema.safeParse(parsedLine(text));
  if (!answer.success) {
    throw new Failure(
      'WORKER_FAILED',
      `The process that looked at the model ended (${exit}) without an answer.`,
      { detail: complaint, cause: answer.error },
    );
  }
  if ('verdict' in answer.data) return answer.data.verdict;
  throw failureOf(answer.data.failure);
}
