import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { mediaTimeText } from '../format/durations';
import { timeAfterKey } from './time-keys';
import classes from './TimeSlider.module.css';

export interface TimeSliderHandle {
  /** Moves the thumb without a render. */
  show(mediaTimeMs: number): void;
}

interface TimeSliderProps {
  readonly ref: Ref<TimeSliderHandle>;
  readonly durationMs: number;
  /** Up to here pictures have boxes. */
  readonly analysedUntilMs: number;
  readonly onSeek: (mediaTimeMs: number) => void;
  /** Keys of the player, which the page does not get while the slider has the focus. */
  readonly onKey: (key: string) => boolean;
}

export function TimeSlider({ ref, durationMs, analysedUntilMs, onSeek, onKey }: TimeSliderProps) {
  const { t } = useTranslation();
  const slider = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(
    ref,
    () => ({
      show: (mediaTimeMs) => {
        const played = Math.min(1, mediaTimeMs / Math.max(1, durationMs));
        slider.current?.style.setProperty('--played', String(played));
        if (!input.current) return;
        input.current.value = String(mediaTimeMs);
        input.current.setAttribute('aria-valuetext', mediaTimeText(mediaTimeMs));
      },
    }),
    [durationMs],
  );
  useEffect(() => {
    const analysed = Math.min(1, analysedUntilMs / Math.max(1, durationMs));
    slider.current?.style.setProperty('--analysed', String(analysed));
  }, [analysedUntilMs, durationMs]);
  return (
    <div ref={slider} className={classes['slider']}>
      <div className={classes['track']} />
      <div className={classes['analysed']} />
      <div className={classes['played']} />
      <div className={classes['thumb']} />
      <input
        ref={input}
        className={classes['input']}
        type="range"
        aria-label={t('Time in the video')}
        min={0}
        max={durationMs}
        step="any"
        defaultValue={0}
        onInput={({ currentTarget }) => onSeek(Number(currentTarget.value))}
        // The page's keys work again once the mouse let go.
        onPointerUp={({ currentTarget }) => currentTarget.blur()}
        onKeyDown={(event) => {
          const now = Number(event.currentTarget.value);
          const wanted = timeAfterKey(event.key, now, event.shiftKey, durationMs);
          if (wanted !== undefined) onSeek(wanted);
          else if (!onKey(event.key)) return;
          event.preventDefault();
        }}
      />
    </div>
  );
}
