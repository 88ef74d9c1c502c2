import { Menu, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roadUserClasses, type RoadUserClass } from '../../src-workers/domain/detection/road-user';
import { directions, type Direction } from '../../src-workers/domain/lines/counting-line';
import { classColours } from '../ui/class-colours';
import { classKeys, classOfKey } from './class-keys';
import { classTitle, directionWord } from './mark-words';
import { chooseClass } from './choose-class';
import type { ProofSession } from './proof-session';
import classes from './StripMenus.module.css';
import { usualDirection } from './usual-direction';
import type { StripMode } from './strip-view';

interface ClassMenuProps {
  readonly session: ProofSession;
  readonly mode: Extract<StripMode, { kind: 'adding' | 'choosing-class' }>;
  readonly onDone: () => void;
}

/** A class by click, arrows or letter; of somebody who was missed, the direction too. */
export function ClassMenu({ session, mode, onDone }: ClassMenuProps) {
  const { t } = useTranslation();
  const { marks } = session.state.contents;
  const adding = mode.kind === 'adding' ? mode.at : undefined;
  const mark = mode.kind === 'choosing-class' ? session.markOf(mode.markId) : undefined;
  const [direction, setDirection] = useState<Direction>(() =>
    adding ? usualDirection(marks, adding) : 'forward',
  );
  const choose = (roadUser: RoadUserClass): void => {
    chooseClass(session, roadUser, direction);
    onDone();
  };
  return (
    <Menu.Dropdown
      aria-label={adding ? t('Class of the missed road user') : t('Class of the road user')}
      onKeyDown={(event) => {
        const { key } = event;
        const roadUser = classOfKey(key);
        if (roadUser) choose(roadUser);
        else if (adding && (key === 'ArrowLeft' || key === 'ArrowRight'))
          setDirection(direction === 'forward' ? 'backward' : 'forward');
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Menu.Label>{adding ? t('Who crossed here unseen?') : t('What is it really?')}</Menu.Label>
      {adding && (
        <div className={classes['direction']}>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={t('Direction (← →)')}
            value={direction}
            onChange={(value) => setDirection(value as Direction)}
            data={directions.map((each) => ({ value: each, label: directionWord(each) }))}
          />
        </div>
      )}
      <div className={classes['classes']}>
        {roadUserClasses.map((roadUser) => (
          <Menu.Item
            key={roadUser}
            closeMenuOnClick={false}
            leftSection={
              <span className={classes['dot']} style={{ background: classColours[roadUser] }} />
            }
            rightSection={<kbd className={classes['key']}>{classKeys[roadUser].toUpperCase()}</kbd>}
            aria-current={mark?.class === roadUser || undefined}
            onClick={() => choose(roadUser)}
          >
            {classTitle(roadUser)}
          </Menu.Item>
        ))}
      </div>
    </Menu.Dropdown>
  );
}
