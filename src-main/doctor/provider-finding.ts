import * as z from 'zod';
import type { Finding } from './finding';
import type { ReadProgram } from './program-output';

/** What dist/provider-probe.cjs prints (src-workers/analysis/providers-entry.ts). */
const probeSchema = z.object({
  reported: z.array(z.object({ name: z.string(), bundled: z.boolean() })),
  order: z.array(z.string()),
});

/** Asks the inference library, in a process of its own, where it can run a model. */
export async function providerFinding(
  node: string,
  probe: string,
  read: ReadProgram,
): Promise<Finding> {
  const about = 'inference';
  const { text, error } = await read(node, [probe]);
  const parsed = error === undefined ? probeSchema.safeParse(parseJson(text)) : undefined;
  if (!parsed?.success) {
    const sentence = `the inference library does not load: ${error ?? 'it did not answer'}`;
    return { about, state: 'missing', sentence, command: 'npm run setup' };
  }
  const { reported, order } = parsed.data;
  const others = reported.filter(({ name }) => !order.includes(name));
  const notes = others.map(({ name, bundled }) =>
    bundled ? `${name} on request` : `${name} not installed`,
  );
  const also = notes.length > 0 ? ` (${notes.join(', ')})` : '';
  return {
    about,
    state: 'ok',
    sentence: `runs on ${order.join(', then ')}${also}`,
    data: parsed.data,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
