import { Badge, Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DetectorChoice } from '../../../src-workers/contracts/console-state';
import { run } from '../../commands/run';
import { fileName } from '../../panel/source-text';
import { useConsole } from '../../state/console-store';
import { Card } from '../../ui/Card';
import { isDefault } from './comparable';
import { DefaultButton } from './DefaultButton';
import { engineSentence, originalOf } from '../../language/engine/engine-sentence';
import classes from './ModelsTab.module.css';

const none: readonly DetectorChoice[] = [];

/** Every detector that is known, and a file that is the project's default. */
export function DetectorsCard() {
  const { t } = useTranslation();
  const detectors = useConsole(({ state }) => state?.detectors) ?? none;
  const defaultModel = useConsole(({ state }) => state?.project.defaultModel);
  // One may have been built since.
  const look = () => void run({ kind: 'look-for-detectors' });
  useEffect(look, []);
  const file = detectors.some(({ id }) => id === defaultModel) ? undefined : defaultModel;
  return (
    <Card
      title={t('Known detectors')}
      aside={
        <Button size="compact-sm" variant="default" onClick={look}>
          {t('Look again')}
        </Button>
      }
    >
      <div className={classes['scroll']}>
        <table className={classes['table']} aria-label={t('Known detectors')}>
          <thead>
            <tr>
              <th scope="col">{t('Detector')}</th>
              <th scope="col">{t('Licence')}</th>
              <th scope="col">{t('Ready')}</th>
              <th scope="col" aria-label={t('Default')} />
            </tr>
          </thead>
          <tbody>
            {detectors.map((detector) => (
              <DetectorRow key={detector.id} detector={detector} />
            ))}
            {file !== undefined && (
              <tr>
                <th scope="row">{fileName(file)}</th>
                <td className="selectable">{t('a file of this project')}</td>
                <td>{t('yes')}</td>
                <td className={classes['action']}>
                  <DefaultMark />
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function DetectorRow({ detector }: { readonly detector: DetectorChoice }) {
  const { t } = useTranslation();
  const { id, title, licence, ships, missing } = detector;
  const used = useConsole(({ state }) =>
    isDefault(ships ? null : id, state?.detectors ?? none, state?.project.defaultModel),
  );
  return (
    <tr>
      <th scope="row">
        {title}
        {ships && <p className={classes['note']}>{t('ships with Roadglass')}</p>}
      </th>
      <td className="selectable">{licence}</td>
      <td>
        {missing === undefined ? (
          t('yes')
        ) : (
          <span
            className={`${classes['missing']} selectable`}
            title={originalOf({ sentence: missing })}
          >
            {engineSentence({ sentence: missing })}
          </span>
        )}
      </td>
      <td className={classes['action']}>
        {used ? (
          <DefaultMark />
        ) : (
          <DefaultButton model={ships ? null : id} title={title} disabled={missing !== undefined} />
        )}
      </td>
    </tr>
  );
}

function DefaultMark() {
  const { t } = useTranslation();
  return (
    <Badge variant="light" radius="sm" tt="none">
      {t('Default')}
    </Badge>
  );
}
