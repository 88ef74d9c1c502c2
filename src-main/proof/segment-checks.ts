import { takesClass } from '../../src-workers/domain/detection/takes-class';
import { LineCheck } from '../../src-workers/domain/proof/bin-check';
import { pointOnLine } from '../../src-workers/domain/proof/line-position';
import { ClockBins } from '../../src-workers/domain/report/clock-bins';
import type { CrossingRow } from '../../src-workers/domain/report/report-rows';
import { milliseconds, type PictureSize } from '../../src-workers/domain/units';
import type { CheckedCrossingRow, SegmentChecks } from '../reports/segment-checks';
import type { CheckedLine, CheckedLineCrossing, CheckedLines } from './checked-lines';

/** What was said of the crossings that one part counted, for its rows in the reports. */
export function segmentChecks(lines: CheckedLines, part: number): SegmentChecks {
  const { clock, binMinutes, start } = lines.survey;
  const ofPart = lines.linesOfPart(part).map((checked) => {
    const crossings = checked.crossings.filter(
      (each) => (each.machine?.part ?? lines.partAt(checked, each.mediaTimeMs)) === part,
    );
    const check = new LineCheck({
      ...{ start, crossings, saidChecked: checked.check.checkedBins },
      bins: new ClockBins(clock, binMinutes),
    });
    return { checked, crossings, check };
  });
  const byLine = new Map(ofPart.map((each) => [each.checked.line.id, each]));
  return {
    checked({ line: lineId, bin, direction, class: roadUser }) {
      const known = byLine.get(lineId);
      return known !== undefined && takesClass(known.checked.line, roadUser)
        ? known.check.count(bin.start, direction, roadUser)
        : undefined;
    },
    *crossings(rows) {
      const said = new Map(
        ofPart.flatMap(({ crossings }) =>
          crossings.flatMap((each) => (each.machine ? [[keyOf(each.machine.row), each]] : [])),
        ),
      );
      const added = ofPart
        .flatMap(({ checked, crossings }) =>
          crossings.flatMap((each) => addedRow(checked, each, lines.picture)),
        )
        .sort((one, other) => one.time - other.time);
      let next = 0;
      for (const row of rows) {
        for (let each = added[next]; each && each.time <= row.time; each = added[next]) {
          yield each;
          next += 1;
        }
        yield machineRow(row, said.get(keyOf(row)));
      }
      yield* added.slice(next);
    },
  };
}

const keyOf = ({ line, direction, track, time }: CrossingRow): string =>
  JSON.stringify([line, direction, track, time]);

function machineRow(
  row: CrossingRow,
  { correction, class: said }: Partial<CheckedLineCrossing> = {},
): CheckedCrossingRow {
  if (correction === undefined) return row;
  if (said === undefined) return { ...row, corrected: { kind: 'deleted' } };
  return said === row.class ? row : { ...row, corrected: { kind: 'reclassed', class: said } };
}

/** None of what the machine has too. */
function addedRow(
  { line }: CheckedLine,
  { machine, class: roadUser, mediaTimeMs, direction, position }: CheckedLineCrossing,
  picture: PictureSize,
): CheckedCrossingRow[] {
  if (machine !== undefined || roadUser === undefined) return [];
  return [
    {
      ...{ line: line.id, direction, time: milliseconds(mediaTimeMs), class: roadUser },
      ...{ certainty: undefined, uncertain: false, colour: undefined },
      point: pointOnLine(line.points, position, picture),
      corrected: { kind: 'added' },
    },
  ];
}
