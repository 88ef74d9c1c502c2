import { roadUserClasses, type RoadUserClass } from '../../src-workers/domain/detection/road-user';
import type { CameraCounts, DrawnLine } from '../../src-workers/contracts/console-state';
import { totalOf } from '../format/count-totals';

export interface LineRow {
  readonly id: string;
  readonly name: string;
  readonly colour: string | undefined;
  /** Absent: not counted yet. */
  readonly counts?: LineRowCounts;
}

export interface LineRowCounts {
  readonly forward: number;
  readonly backward: number;
  readonly total: number;
  /** Passenger car units of both directions; absent without a profile. */
  readonly pcu?: number;
  /** Those that came, in the order of the reports. */
  readonly classes: readonly {
    readonly class: RoadUserClass;
    readonly forward: number;
    readonly backward: number;
  }[];
}

/** The lines as they are drawn, with what they counted. */
export const lineRows = (
  lines: readonly DrawnLine[],
  counts: CameraCounts['lines'] | undefined,
): readonly LineRow[] =>
  lines.map(({ id, name, colour }) => {
    const counted = counts?.find((line) => line.id === id);
    if (!counted) return { id, name, colour };
    const { forward, backward, total, pcu } = counted;
    const classes = roadUserClasses
      .map((roadUser) => ({
        class: roadUser,
        forward: forward[roadUser] ?? 0,
        backward: backward[roadUser] ?? 0,
      }))
      .filter((row) => row.forward + row.backward > 0);
    return {
      id,
      name,
      colour,
      counts: {
        forward: totalOf(forward),
        backward: totalOf(backward),
        total,
        ...(pcu && { pcu: pcu.forward + pcu.backward }),
        classes,
      },
    };
  });
