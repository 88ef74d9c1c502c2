import type { CameraCounts } from '../../src-workers/contracts/console-state';
import type { CheckedLineCrossing, CheckedLines } from './checked-lines';

const mostShown = 20;

export type LastCrossings = CameraCounts['lastCrossings'];

/**
 * The last crossings with what a person said of them: none that was deleted, the said class of the
 * others, and those that were added in the same time.
 * @param last newest first
 */
export function correctedLast(lines: CheckedLines, last: LastCrossings): LastCrossings {
  const { start } = lines.survey;
  const oldest = last.at(-1)?.mediaTimeMs ?? Number.NEGATIVE_INFINITY;
  const said = new Map<string, CheckedLineCrossing>();
  const added: LastCrossings[number][] = [];
  for (const { id: lineId } of lines.survey.lines) {
    for (const each of lines.line(lineId)?.crossings ?? []) {
      const { machine, class: roadUser, correction, mediaTimeMs, direction } = each;
      if (correction === undefined) continue;
      if (machine !== undefined) said.set(keyOf(lineId, machine), each);
      else if (roadUser !== undefined && mediaTimeMs >= oldest) {
        added.push({
          ...{ time: start + mediaTimeMs, mediaTimeMs, lineId, direction },
          // No track has this number: they begin at 1.
          ...{ track: 0, class: roadUser, corrected: 'add' },
        });
      }
    }
  }
  const kept = last.flatMap((crossing) => {
    const { class: roadUser, correction } = said.get(keyOf(crossing.lineId, crossing)) ?? {};
    if (correction === undefined) return [crossing];
    if (roadUser === undefined) return [];
    return roadUser === crossing.class
      ? [crossing]
      : [{ ...crossing, class: roadUser, corrected: 'reclass' as const }];
  });
  return [...kept, ...added]
    .sort((one, other) => other.mediaTimeMs - one.mediaTimeMs)
    .slice(0, mostShown);
}

const keyOf = (
  lineId: string,
  { track, mediaTimeMs }: { readonly track: number; readonly mediaTimeMs: number },
): string => `${track} ${mediaTimeMs} ${lineId}`;
