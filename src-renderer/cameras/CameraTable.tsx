import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useCameraIds } from '../state/console-store';
import table from '../ui/Table.module.css';

interface CameraTableProps {
  /** Between the camera with its state and the last column. */
  readonly columns: readonly { readonly title: string; readonly figure?: boolean }[];
  /** Of actions it has no title. */
  readonly lastColumn?: string;
  readonly Row: ComponentType<{ readonly cameraId: string }>;
}

/** A row for each camera of the project. */
export function CameraTable({ columns, lastColumn, Row }: CameraTableProps) {
  const { t } = useTranslation();
  const cameraIds = useCameraIds();
  return (
    <div className={table['frame']}>
      {cameraIds.length === 0 ? (
        <p className={table['none']}>{t('There is no camera yet.')}</p>
      ) : (
        <table className={table['table']}>
          <thead>
            <tr>
              <th scope="col">{t('Camera')}</th>
              <th scope="col">{t('State')}</th>
              {columns.map(({ title, figure = false }) => (
                <th key={title} scope="col" className={figure ? table['figure'] : undefined}>
                  {t(title)}
                </th>
              ))}
              <th scope="col">{lastColumn === undefined ? null : t(lastColumn)}</th>
            </tr>
          </thead>
          <tbody>
            {cameraIds.map((cameraId) => (
              <Row key={cameraId} cameraId={cameraId} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
