import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraCounts, DrawnLine } from '../../src-workers/contracts/console-state';
import type { PictureSize } from '../../src-workers/domain/units';
import { DirectionSign } from '../directions/DirectionSign';
import { lineHeading } from '../directions/heading';
import { mediaTimeText } from '../format/durations';
import { secondText } from '../format/zoned-times';
import { useConsole } from '../state/console-store';
import { Card } from '../ui/Card';
import { classWord } from '../ui/class-colours';
import { ColourSwatch } from '../ui/ColourSwatch';
import classes from './LastCrossings.module.css';

interface LastCrossingsProps extends Pick<CameraCounts, 'lastCrossings' | 'relativeTime'> {
  readonly lines: readonly DrawnLine[];
  readonly picture: PictureSize | undefined;
}

/** Newest first: the clock of the project, or the video's own time where nobody knows the hour. */
export const LastCrossings = memo(function LastCrossings({
  lastCrossings,
  relativeTime,
  lines,
  picture,
}: LastCrossingsProps) {
  const { t } = useTranslation();
  const timeZone = useConsole(({ state }) => state?.project.timeZone ?? 'UTC');
  return (
    <Card title={t('Last crossings')}>
      {lastCrossings.length === 0 ? (
        <p className={classes['none']}>{t('Nobody has crossed yet.')}</p>
      ) : (
        <ol className={classes['list']}>
          {lastCrossings.map(
            ({
              time,
              mediaTimeMs,
              lineId,
              direction,
              track,
              class: roadUser,
              uncertain,
              colour,
            }) => {
              const line = lines.find(({ id }) => id === lineId);
              return (
                <li key={`${track} ${lineId} ${mediaTimeMs}`}>
                  <time>
                    {relativeTime ? mediaTimeText(mediaTimeMs) : secondText(time, timeZone)}
                  </time>
                  <span
                    className={classes['sign']}
                    role="img"
                    aria-label={direction}
                    title={direction}
                  >
                    <DirectionSign
                      direction={direction}
                      heading={line && lineHeading(line, picture, direction)}
                    />
                  </span>
                  <span className={classes['who']}>
                    #{track} {t(classWord(roadUser))}
                    {uncertain === true && <em> {t('· uncertain')}</em>}
                  </span>
                  {colour !== undefined && <ColourSwatch colour={colour} />}
                  {lines.length > 1 && (
                    <span className={classes['where']}>{line?.name ?? lineId}</span>
                  )}
                </li>
              );
            },
          )}
        </ol>
      )}
    </Card>
  );
});
