import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import * as z from 'zod';
import type { ClassCounts, SurveySummary } from '../../src-workers/domain/report/survey-summary';
import { projectEnding } from '../project/project-store';

/** What is compared of the truth beside the demo's film; who drew the film knows the rest. */
const truthSchema = z.object({
  version: z.literal(1),
  crossings: z.array(z.object({ line: z.string(), direction: z.enum(['forward', 'backward']) })),
  visits: z.array(z.object({ zone: z.string() })),
  flowsTaken: z.array(z.object({ flow: z.string(), travelSeconds: z.number() })),
});
export type DemoTruth = z.infer<typeof truthSchema>;

/** One figure, counted by the machine and true in the world that was filmed. */
export interface TrueFigure {
  readonly what: string;
  readonly counted: number;
  readonly true: number;
}

/**
 * The truth of the demo; undefined where it is not there, as in a package. What was counted is worth as
 * much without it, so a damaged one is a warning.
 */
export async function readDemoTruth(
  projectFile: string,
  warn: (sentence: string) => void,
): Promise<DemoTruth | undefined> {
  const path = `${projectFile.slice(0, -projectEnding.length)}.truth.json.gz`;
  const packed = await readFile(path).catch(() => undefined);
  if (packed === undefined) return undefined;
  try {
    return truthSchema.parse(JSON.parse((await promisify(gunzip)(packed)).toString()));
  } catch {
    warn(`"${path}" is damaged, so what is true is not said beside what was counted.`);
    return undefined;
  }
}

/** All classes together: a model may call a van a car. */
export const trueFigures = (
  { lines, zones, flows = [] }: Pick<SurveySummary, 'lines' | 'zones' | 'flows'>,
  { crossings, visits, flowsTaken }: DemoTruth,
): TrueFigure[] => [
  ...lines.flatMap((line) =>
    (['forward', 'backward'] as const).map((direction) => ({
      what: `Line "${line.id}" ${direction}`,
      counted: sum(line[direction]),
      true: crossings.filter((each) => each.line === line.id && each.direction === direction)
        .length,
    })),
  ),
  ...zones.map(({ id, entered }) => ({
    what: `Zone "${id}" entered`,
    counted: sum(entered),
    // Who was inside when the film began is seen to enter then.
    true: visits.filter(({ zone }) => zone === id).length,
  })),
  ...flows.map(({ id, counts }) => ({
    what: `Flow "${id}" taken`,
    counted: sum(counts),
    true: flowsTaken.filter(({ flow }) => flow === id).length,
  })),
];

/** As lines for a person; nothing without a figure. */
export const trueFiguresText = (figures: readonly TrueFigure[]): string =>
  figures.length === 0
    ? ''
    : [
        'Beside the truth, which is known because the film was made from it:',
        ...figures.map(
          ({ what, counted, true: isTrue }) => `  ${what}: counted ${counted}, true ${isTrue}`,
        ),
        '',
      ].join('\n');

const sum = (counts: ClassCounts): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);
