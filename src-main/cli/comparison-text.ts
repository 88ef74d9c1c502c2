import { roadUserClasses } from '../../src-workers/domain/detection/road-user';
import { sameBoxIou } from '../../src-workers/domain/comparison/box-agreement';
import { sameCrossingMs } from '../../src-workers/domain/comparison/crossing-agreement';
import { directions } from '../../src-workers/domain/lines/counting-line';
import type { ClassCounts } from '../../src-workers/domain/report/survey-summary';
import type { ComparedModel, ModelComparison } from '../compare/model-comparison';

type Row = readonly [about: string, first: string, second: string];

/** A comparison for a person: a column a model. */
export function comparisonText(comparison: ModelComparison): string {
  const { videos, frames, mediaSeconds, first, second } = comparison;
  const rows: Row[] = [
    ['', first.id, second.id],
    ...countRows(first, second),
    ...crossingRows(comparison),
    ...boxRows(comparison),
    ['tracks', String(first.tracks), String(second.tracks)],
    ['frames per second', first.fps.toFixed(1), second.fps.toFixed(1)],
    ['CPU-ms per frame', first.cpuMsPerFrame.toFixed(1), second.cpuMsPerFrame.toFixed(1)],
  ];
  const head = `${videos.join(', ')}: ${frames} frames, ${mediaSeconds.toFixed(1)} s`;
  return `${head}\n\n${aligned(rows)}\n`;
}

function aligned(rows: readonly Row[]): string {
  const width = (column: number): number =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const [about, first, second] = [width(0), width(1), width(2)];
  return rows
    .map((row) =>
      [row[0].padEnd(about), row[1].padStart(first), row[2].padStart(second)].join('  ').trimEnd(),
    )
    .join('\n');
}

/** A row a direction of a line, and below it one a class that either of them counted. */
function countRows(first: ComparedModel, second: ComparedModel): Row[] {
  if (first.lines.length === 0) return [['no line to count on (--project has them)', '', '']];
  return first.lines.flatMap((line) => {
    const other = second.lines.find(({ id }) => id === line.id);
    return directions.flatMap((direction): Row[] => {
      const [one, two] = [line[direction], other?.[direction] ?? {}];
      const counted = roadUserClasses.filter((each) => (one[each] ?? 0) + (two[each] ?? 0) > 0);
      return [
        [`line "${line.id}", ${direction}`, sumText(one), sumText(two)],
        ...counted.map((each): Row => [`  ${each}`, countText(one[each]), countText(two[each])]),
      ];
    });
  });
}

/** What a model cannot see has no count. */
const countText = (count: number | undefined): string =>
  count === undefined ? '-' : String(count);

function sumText(counts: ClassCounts): string {
  const all = Object.values(counts);
  return all.length === 0 ? '-' : String(all.reduce((sum, count) => sum + count, 0));
}

function crossingRows({ first, crossings }: ModelComparison): Row[] {
  if (first.lines.length === 0) return [];
  const sum = (key: 'both' | 'sameClass' | 'onlyFirst' | 'onlySecond'): number =>
    crossings.reduce((total, each) => total + each[key], 0);
  const both = String(sum('both'));
  return [
    [`crossings of both (within ${sameCrossingMs / 1000} s)`, both, both],
    ['  of these with the same class', String(sum('sameClass')), String(sum('sameClass'))],
    ['crossings of one alone', String(sum('onlyFirst')), String(sum('onlySecond'))],
  ];
}

function boxRows({ first, second, boxes }: ModelComparison): Row[] {
  const share = (part: number, whole: number): string =>
    whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
  const sameClass = share(boxes.sameClass, boxes.both);
  return [
    ['boxes', String(boxes.first), String(boxes.second)],
    ['  of a score from', String(first.boxesFrom), String(second.boxesFrom)],
    [
      `  that the other has too (overlap from ${sameBoxIou})`,
      share(boxes.both, boxes.first),
      share(boxes.both, boxes.second),
    ],
    ['    of these with the same class', sameClass, sameClass],
  ];
}
