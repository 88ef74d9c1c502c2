import { Chip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { roadUserClasses, type RoadUserClass } from '../../src-workers/domain/detection/road-user';
import { classWord } from '../ui/class-colours';
import classes from './ShapePanel.module.css';

interface ClassChipsProps {
  /** Only these count; absent: all. */
  readonly chosen: readonly RoadUserClass[] | undefined;
  /** By the detector; absent: not known yet. */
  readonly seen: readonly RoadUserClass[] | undefined;
  readonly onChange: (chosen: RoadUserClass[] | undefined) => void;
}

/** Which classes count; none chosen and all chosen are both everybody. */
export function ClassChips({ chosen, seen, onChange }: ClassChipsProps) {
  const { t } = useTranslation();
  // What somebody chose stays in sight, also where this detector does not see it.
  const shown = roadUserClasses.filter(
    (one) => (seen ?? roadUserClasses).includes(one) || chosen?.includes(one),
  );
  const toggle = (one: RoadUserClass): void => {
    const now = chosen ?? [];
    const next = roadUserClasses.filter((each) => now.includes(each) !== (each === one));
    onChange(next.length === 0 || shown.every((each) => next.includes(each)) ? undefined : next);
  };
  return (
    <fieldset className={classes['choices']}>
      <legend className={classes['legend']}>
        {chosen === undefined ? t('Classes: all count') : t('Classes: only these count')}
      </legend>
      {shown.map((one) => (
        <Chip
          key={one}
          size="xs"
          checked={chosen?.includes(one) ?? false}
          onChange={() => toggle(one)}
        >
          {t(classWord(one))}
        </Chip>
      ))}
    </fieldset>
  );
}
