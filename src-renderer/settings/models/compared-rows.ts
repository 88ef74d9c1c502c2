import type { ModelsCompared } from '../../../src-workers/contracts/registry';

export interface ComparedRow {
  readonly line: string;
  readonly direction: 'forward' | 'backward';
  readonly first: number;
  readonly second: number;
}

/** A row a direction of a line, in the order in which the lines were drawn. */
export function comparedRows(
  { models }: Pick<ModelsCompared, 'models'>,
  lines: readonly { readonly id: string; readonly name: string }[],
): readonly ComparedRow[] {
  const [first, second] = models;
  return (first?.counts ?? []).flatMap((counts) => {
    const other = second?.counts.find(({ lineId }) => lineId === counts.lineId);
    // One that was deleted in the meantime has its id alone.
    const line = lines.find(({ id }) => id === counts.lineId)?.name ?? counts.lineId;
    return (['forward', 'backward'] as const).map((direction) => ({
      ...{ line, direction, first: counts[direction], second: other?.[direction] ?? 0 },
    }));
  });
}

/** `83 %`; a dash where there is nothing to agree on. */
export const shareText = (share: number | undefined): string =>
  share === undefined ? '–' : `${Math.round(share * 100)} %`;
