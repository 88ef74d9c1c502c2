import { ActionIcon, Button, Indicator, Popover, Tooltip } from '@mantine/core';
import { IconBell, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../src-workers/contracts/console-state';
import { run } from '../commands/run';
import { minuteText } from '../format/zoned-times';
import { useConsole } from '../state/console-store';
import { showCamera } from '../state/view-actions';
import { IconButton } from '../ui/IconButton';
import { engineSentence, originalOf } from '../language/engine/engine-sentence';
import classes from './NoticeBell.module.css';

const none: readonly Notice[] = [];
const dismiss = ({ id }: Notice) => run({ kind: 'dismiss-notice', noticeId: id });

/** What a person should read once: how much of it there is, and the list. */
export function NoticeBell() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const notices = useConsole(({ state }) => state?.notices ?? none);
  const grave = notices.some(({ severity }) => severity === 'error');
  const title =
    notices.length === 0 ? t('No notices') : t('Notices: {{number}}', { number: notices.length });
  return (
    <Popover
      position="bottom-end"
      shadow="md"
      width={380}
      trapFocus
      opened={opened}
      onChange={setOpened}
    >
      <Indicator
        label={notices.length}
        disabled={notices.length === 0}
        size={16}
        offset={5}
        color={grave ? 'red' : 'orange'}
      >
        <Tooltip label={title} disabled={opened}>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={title}
              onClick={() => setOpened(!opened)}
            >
              <IconBell size={20} />
            </ActionIcon>
          </Popover.Target>
        </Tooltip>
      </Indicator>
      <Popover.Dropdown p={0} aria-label={t('Notices')}>
        {notices.length === 0 ? (
          <p className={classes['none']}>{t('Nothing needs your attention.')}</p>
        ) : (
          <>
            <ul className={classes['list']}>
              {[...notices].reverse().map((notice) => (
                <NoticeRow key={notice.id} notice={notice} />
              ))}
            </ul>
            <div className={classes['foot']}>
              <Button size="compact-sm" variant="subtle" onClick={() => notices.forEach(dismissed)}>
                {t('Dismiss all')}
              </Button>
            </div>
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

const dismissed = (notice: Notice): void => void dismiss(notice);

function NoticeRow({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation();
  const { severity, code, cameraId, at } = notice;
  const timeZone = useConsole(({ state }) => state?.project.timeZone ?? 'UTC');
  const camera = useConsole(({ state }) => state?.cameras.find(({ id }) => id === cameraId)?.name);
  return (
    <li className={classes['notice']} data-severity={severity}>
      <div className={classes['words']}>
        <p className="selectable" title={originalOf(notice)}>
          {engineSentence(notice)}
        </p>
        <p className={classes['aside']}>
          {minuteText(at, timeZone)}
          {code !== undefined && ` · ${code}`}
          {cameraId !== undefined && camera !== undefined && (
            <>
              {' · '}
              <button
                type="button"
                className={classes['camera']}
                onClick={() => showCamera(cameraId)}
              >
                {camera}
              </button>
            </>
          )}
        </p>
      </div>
      <IconButton title={t('Dismiss')} size="sm" onClick={() => dismissed(notice)}>
        <IconX size={14} />
      </IconButton>
    </li>
  );
}
