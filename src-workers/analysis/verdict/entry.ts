import { isFailure } from '../../contracts/errors';
import { verdictRequestSchema, type VerdictAnswer } from '../../contracts/model-verdict';
import { modelVerdict } from './model-verdict';

/**
 * Entry of dist/model-probe.cjs: gets a request as JSON on its command line and prints the answer as
 * one line of JSON. A process of its own, because a model can end the process that loads it.
 */
async function answer(): Promise<VerdictAnswer> {
  try {
    const request = verdictRequestSchema.parse(JSON.parse(process.argv[2] ?? '{}'));
    return { verdict: await modelVerdict(request) };
  } catch (error) {
    if (isFailure(error)) return { failure: error.toData() };
    throw error;
  }
}

void answer().then((given) => process.stdout.write(`${JSON.stringify(given)}\n`));
