import { useTranslation } from 'react-i18next';
import type { ModelsCompared } from '../../../src-workers/contracts/registry';
import { comparedRows, shareText } from './compared-rows';
import { engineSentence } from '../../language/engine/engine-sentence';
import classes from './ModelsTab.module.css';

interface ComparedTableProps {
  readonly compared: ModelsCompared;
  readonly lines: readonly { readonly id: string; readonly name: string }[];
}

/** A column a detector; below, what they share. */
export function ComparedTable({ compared, lines }: ComparedTableProps) {
  const { t } = useTranslation();
  const { models, crossingAgreement, boxAgreement, frames, mediaSeconds, warnings } = compared;
  const rows = comparedRows(compared, lines);
  const figure = classes['figure'];
  return (
    <div aria-live="polite">
      <table className={classes['table']} aria-label={t('Comparison')}>
        <thead>
          <tr>
            <th scope="col">
              {t('{{frames}} pictures of {{seconds}} s', {
                frames: frames ?? 0,
                seconds: (mediaSeconds ?? 0).toFixed(1),
              })}
            </th>
            {models.map(({ id, title }) => (
              <th key={id} scope="col" className={figure} title={title}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, direction, first, second }) => (
            <tr key={`${line} ${direction}`}>
              <th scope="row">
                {line}, {t(direction)}
              </th>
              <td className={figure}>{first}</td>
              <td className={figure}>{second}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('Road users followed')}</th>
            {models.map(({ id, tracks }) => (
              <td key={id} className={figure}>
                {tracks}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('Processor time of a picture')}</th>
            {models.map(({ id, cpuMsPerFrame }) => (
              <td key={id} className={figure}>
                {cpuMsPerFrame.toFixed(1)} ms
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('Crossings that both have')}</th>
            <td className={figure} colSpan={2}>
              {shareText(crossingAgreement)}
            </td>
          </tr>
          <tr>
            <th scope="row">{t('Boxes that both have')}</th>
            <td className={figure} colSpan={2}>
              {shareText(boxAgreement)}
            </td>
          </tr>
        </tbody>
      </table>
      {rows.length === 0 && (
        <p className={classes['note']}>{t('Draw a line on the camera to compare counts.')}</p>
      )}
      {warnings?.map((warning) => (
        <p key={warning} className={classes['note']}>
          {engineSentence({ sentence: warning })}
        </p>
      ))}
    </div>
  );
}
