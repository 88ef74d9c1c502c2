import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ProofMark } from '../../src-workers/contracts/proof';
import { DirectionSign } from '../directions/DirectionSign';
import { classColours } from '../ui/class-colours';
import { ColourSwatch } from '../ui/ColourSwatch';
import classes from './CrossingCard.module.css';
import { classTitle, correctionWord, directionWord } from './mark-words';
import { markRadius, type PlacedMark } from './mark-layout';
import type { MarkHeadings } from './paint-marks';
import type { ProofSession } from './proof-session';
import { momentText } from './time-ticks';

interface CrossingCardProps {
  readonly session: ProofSession;
  readonly headings: MarkHeadings;
  readonly timeZone: string;
}

/** Who crossed there: of the mark that is pointed at, else of the one in focus. */
export function CrossingCard({ session, headings, timeZone }: CrossingCardProps) {
  const { t } = useTranslation();
  const mark = useStore(session.store, ({ view, contents }) => {
    if (view.mode.kind !== 'browsing') return undefined;
    const id = view.hoveredId ?? view.focusedId;
    return id === undefined ? undefined : contents.marks.find((each) => each.id === id);
  });
  const start = useStore(session.store, ({ contents }) => contents.start);
  const relativeTime = useStore(session.store, ({ contents }) => contents.relativeTime);
  if (!mark) return null;
  const correction = correctionWord(mark);
  return (
    <div className={classes['card']} data-crossing-card>
      <Crop key={mark.id} session={session} mark={mark} />
      <div className={classes['words']}>
        <div className={classes['who']}>
          <i style={{ background: classColours[mark.class] }} />
          <span>{classTitle(mark.class)}</span>
          {mark.crossing && <span>#{mark.crossing.track}</span>}
        </div>
        {mark.colour !== undefined && <ColourSwatch colour={mark.colour} />}
        <div className={classes['when']}>
          <DirectionSign direction={mark.direction} heading={headings[mark.direction]} />{' '}
          {directionWord(mark.direction)} ·{' '}
          {momentText(mark.mediaTimeMs, { start, relativeTime, timeZone }, true)}
        </div>
        {mark.uncertain === true && (
          <div className={classes['uncertain']}>{t('uncertain: worth a look')}</div>
        )}
        {correction !== undefined && <div className={classes['corrected']}>{correction}</div>}
      </div>
    </div>
  );
}

function Crop({ session, mark }: { readonly session: ProofSession; readonly mark: ProofMark }) {
  const { t } = useTranslation();
  const [address, setAddress] = useState<string | null>();
  const { crossing } = mark;
  useEffect(() => {
    if (!crossing) return;
    let shown = true;
    void session.crops.of(crossing).then((found) => {
      if (shown) setAddress(found ?? null);
    });
    return () => {
      shown = false;
    };
    // A mark that is told again is an object of its own; its id says which crossing it is.
  }, [session, mark.id]);
  return (
    <div className={classes['picture']}>
      {typeof address === 'string' ? (
        <img src={address} alt={t('Picture of the road user at the line')} />
      ) : (
        (address === null || !crossing) && (
          <span className={classes['none']}>
            {crossing ? t('No picture was kept.') : t('Added by a person: there is no picture.')}
          </span>
        )
      )}
    </div>
  );
}

const gap = 10;

interface CardGround {
  readonly width: number;
}

/** Above the mark where there is room in the window, else below it; never beyond the strip's sides. */
export function placeCard(
  card: HTMLElement,
  placed: PlacedMark | undefined,
  ground: CardGround,
  canvas: HTMLElement | null,
): void {
  card.hidden = placed === undefined;
  if (!placed || !canvas) return;
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = Math.max(2, Math.min(ground.width - width - 2, placed.x - width / 2));
  const above = placed.y - markRadius - gap - height;
  const fits = canvas.getBoundingClientRect().top + above > 56;
  const top = fits ? above : placed.y + markRadius + gap;
  card.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}
