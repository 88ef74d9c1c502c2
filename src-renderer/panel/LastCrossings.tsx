import { memo } from 'react';
import type { CameraCounts, DrawnLine } from '../../src-workers/contracts/console-state';
import { directionSigns } from '../format/direction-signs';
import { mediaTimeText } from '../format/durations';
import { secondText } from '../format/zoned-times';
import { useConsole } from '../state/console-store';
import { Card } from '../ui/Card';
import { classWord } from '../ui/class-colours';
import classes from './LastCrossings.module.css';

interface LastCrossingsProps extends Pick<CameraCounts, 'lastCrossings' | 'relativeTime'> {
  readonly lines: readonly DrawnLine[];
}

/** Newest first: the clock of the project, or the video's own time where nobody knows the hour. */
export const LastCrossings = memo(function LastCrossings({
  lastCrossings,
  relativeTime,
  lines,
}: LastCrossingsProps) {
  const timeZone = useConsole(({ state }) => state?.project.timeZone ?? 'UTC');
  return (
    <Card title="Last crossings">
      {lastCrossings.length === 0 ? (
        <p className={classes['none']}>Nobody has crossed yet.</p>
      ) : (
        <ol className={classes['list']}>
          {lastCrossings.map(
            ({ time, mediaTimeMs, lineId, direction, track, class: roadUser, uncertain }) => (
              <li key={`${track} ${lineId} ${mediaTimeMs}`}>
                <time>
                  {relativeTime ? mediaTimeText(mediaTimeMs) : secondText(time, timeZone)}
                </time>
                <span aria-label={direction} title={direction}>
                  {directionSigns[direction]}
                </span>
                <span className={classes['who']}>
                  #{track} {classWord(roadUser)}
                  {uncertain === true && <em> · uncertain</em>}
                </span>
                {lines.length > 1 && (
                  <span className={classes['where']}>
                    {lines.find(({ id }) => id === lineId)?.name ?? lineId}
                  </span>
                )}
              </li>
            ),
          )}
        </ol>
      )}
    </Card>
  );
});
