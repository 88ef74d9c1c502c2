import { IconTimeline } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton';
import { toggleProof, useProofView } from './proof-view-store';

/** Shows or hides the strip of the selected camera. */
export function ProofButton() {
  const { t } = useTranslation();
  const open = useProofView((view) => view.open);
  return (
    <IconButton
      title={t('Proof strip')}
      shortcut="P"
      size="md"
      variant={open ? 'light' : 'default'}
      color={open ? 'signal' : 'gray'}
      aria-pressed={open}
      onClick={toggleProof}
    >
      <IconTimeline size={16} />
    </IconButton>
  );
}
