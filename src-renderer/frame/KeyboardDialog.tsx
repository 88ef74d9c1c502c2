import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { closeDialog } from '../state/dialog-store';
import { KeyGroups } from './KeyGroups';
import classes from './KeyboardDialog.module.css';

/** The keys alone, for a glance. */
export function KeyboardDialog() {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={closeDialog} title={t('Keys')} size="lg">
      <KeyGroups />
      <p className={classes['foot']}>
        {t(
          'Tab goes from part to part, the arrow keys from tile to tile, Enter fills the grid with one.',
        )}
      </p>
    </Modal>
  );
}
