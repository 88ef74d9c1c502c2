import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openDropped } from '../commands/open-videos';
import { notifyError } from '../ui/notify';
import classes from './DropTarget.module.css';

const carriesFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') ?? false;

/** Video files may be dropped anywhere on the window. */
export function DropTarget() {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      // Without this the window would leave the console and show the file.
      event.preventDefault();
      setOver(event.type === 'dragover');
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      drag(event);
      if (event.dataTransfer && carriesFiles(event))
        openDropped(event.dataTransfer.files).catch(notifyError);
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return over ? <div className={classes['target']}>{t('Drop videos to open them')}</div> : null;
}
