import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleCommandOf } from '../../src-workers/contracts/console-command';
import { isFailure, type FailureData } from '../../src-workers/contracts/errors';
import type { ConnectionTest as Tested } from '../../src-workers/contracts/registry';
import { send } from '../bridge/bridge';
import { nominalRateText } from '../format/figures';
import { usePictureUrl } from '../ui/picture-url';
import { notifyError } from '../ui/notify';
import { engineSentence, originalOf } from '../language/engine/engine-sentence';
import classes from './ConnectionTest.module.css';

type Asked = Omit<ConsoleCommandOf<'test-connection'>, 'kind'>;
type Outcome = { readonly tested: Tested } | { readonly failure: FailureData };

interface ConnectionTestProps {
  /** What is tested now; undefined: there is nothing that could be. */
  readonly ask: () => Asked | undefined;
  readonly size?: 'sm' | 'compact-sm';
}

/** Opens the source once and shows its first picture, or says in a sentence why there is none. */
export function ConnectionTest({ ask, size = 'sm' }: ConnectionTestProps) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Outcome>();
  const [testing, setTesting] = useState(false);
  const test = async () => {
    const asked = ask();
    if (asked === undefined) return;
    setTesting(true);
    setOutcome(undefined);
    try {
      setOutcome({ tested: await send({ kind: 'test-connection', ...asked }) });
    } catch (error) {
      if (isFailure(error)) setOutcome({ failure: error.toData() });
      else notifyError(error);
    } finally {
      setTesting(false);
    }
  };
  return (
    <Stack gap="xs">
      <Group>
        <Button
          variant="default"
          size={size}
          leftSection={<IconPlugConnected size={16} />}
          loading={testing}
          onClick={() => void test()}
        >
          {t('Test connection')}
        </Button>
        {testing && (
          <Text size="sm" c="dimmed" role="status">
            {t('Asking for a picture…')}
          </Text>
        )}
      </Group>
      {outcome && 'tested' in outcome && <Still tested={outcome.tested} />}
      {outcome && 'failure' in outcome && (
        <Alert color="red" variant="outline" role="alert" p="sm">
          <Text size="sm" className="selectable" title={originalOf(outcome.failure)}>
            {engineSentence(outcome.failure)}
          </Text>
          <Text size="xs" c="dimmed">
            {outcome.failure.code}
          </Text>
        </Alert>
      )}
    </Stack>
  );
}

function Still({ tested: { picture, codec, fps, jpeg, tookMs } }: { readonly tested: Tested }) {
  const { t } = useTranslation();
  const url = usePictureUrl(jpeg);
  const facts = [
    `${picture.width} × ${picture.height}`,
    ...(codec === undefined ? [] : [codec]),
    ...(fps === undefined ? [] : [t('{{rate}} fps', { rate: nominalRateText(fps) })]),
    t('first picture after {{seconds}} s', { seconds: (tookMs / 1000).toFixed(1) }),
  ];
  return (
    <figure className={classes['still']}>
      {url && <img src={url} alt={t('A picture of the camera')} />}
      <figcaption role="status">
        {t('It works.')} {facts.join(' · ')}
      </figcaption>
    </figure>
  );
}
