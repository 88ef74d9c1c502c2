import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { send } from '../../bridge/bridge';
import { usePending } from '../../commands/run';
import { notifyDone } from '../../ui/notify';

interface DefaultButtonProps {
  /** An id or a path; null: the one that ships. */
  readonly model: string | null;
  readonly title: string;
  readonly disabled?: boolean;
}

/** Cameras without a detector of their own are analysed with this one from then on. */
export function DefaultButton({ model, title, disabled = false }: DefaultButtonProps) {
  const { t } = useTranslation();
  const [pending, start] = usePending();
  const set = async () => {
    await send({ kind: 'set-project-facts', defaultModel: model });
    notifyDone(t('Cameras without a detector of their own detect with {{title}}.', { title }));
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      disabled={disabled}
      loading={pending}
      aria-label={t('Set as default: {{title}}', { title })}
      onClick={() => start(set)}
    >
      {t('Set as default')}
    </Button>
  );
}
