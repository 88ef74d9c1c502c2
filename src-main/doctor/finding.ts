import * as z from 'zod';

/**
 * One line of the doctor's report. `missing`: Roadglass does not work without it; `optional`: it does,
 * with less; `fact`: nothing to judge.
 */
export interface Finding {
  readonly about: string;
  readonly state: 'ok' | 'missing' | 'optional' | 'fact';
  readonly sentence: string;
  /** What a person runs to put it right. */
  readonly command?: string;
  /** The same for programs: versions, paths, hashes. */
  readonly data?: Readonly<Record<string, unknown>>;
}

const findingsSchema = z.array(
  z.object({
    about: z.string(),
    state: z.enum(['ok', 'missing', 'optional', 'fact']),
    sentence: z.string(),
    command: z.string().exactOptional(),
    data: z.record(z.string(), z.unknown()).exactOptional(),
  }),
);

/** What whoever started the doctor found out before: JSON, or nothing. Throws on anything else. */
export const givenFindings = (json: string | undefined): Finding[] =>
  json === undefined ? [] : findingsSchema.parse(JSON.parse(json));

/** Whether everything is there that Roadglass cannot do without. */
export const isHealthy = (findings: readonly Finding[]): boolean =>
  findings.every(({ state }) => state !== 'missing');

const marks = { ok: 'ok', missing: 'MISSING', optional: '-', fact: '' } as const;

/** @returns one line a finding, commands below the lines that they belong to */
export function reportText(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ about }) => about.length));
  const indent = ' '.repeat(9 + width + 2);
  return findings
    .map(({ about, state, sentence, command }) => {
      const line = `${marks[state].padEnd(9)}${about.padEnd(width)}  ${sentence}`;
      return command === undefined ? line : `${line}\n${indent}Run:  ${command}`;
    })
    .join('\n');
}
