import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { FailureData } from '../../src-workers/contracts/errors';
import { isFailure } from '../../src-workers/contracts/errors';
import { engineSentence, originalOf } from '../language/engine/engine-sentence';
import { t } from '../language/language';

const readingMs = 12_000;
/** Of every message. */
const common = () =>
  ({ autoClose: readingMs, closeButtonProps: { 'aria-label': t('Dismiss') } }) as const;

/** The sentence for the person; the code below it for whoever helps them. */
export function notifyFailure(failure: Pick<FailureData, 'code' | 'sentence'>): void {
  notifications.show({
    // The same failure twice is one message.
    id: `${failure.code} ${failure.sentence}`,
    ...common(),
    color: 'red',
    role: 'alert',
    message: (
      // Mantine cuts a message at 200 pixels, at its top too.
      <Stack gap={2} mah={160} pe={4} style={{ overflowY: 'auto', overflowWrap: 'anywhere' }}>
        <Text size="sm" title={originalOf(failure)}>
          {engineSentence(failure)}
        </Text>
        <Text size="xs" c="dimmed" className="selectable">
          {failure.code}
        </Text>
      </Stack>
    ),
  });
}

/** Whatever a command threw. What is no `Failure` is a fault of Roadglass, and says so. */
export function notifyError(error: unknown): void {
  if (isFailure(error)) notifyFailure(error.toData());
  else
    notifyFailure({
      code: 'INTERNAL_FAULT',
      sentence: t('Roadglass made a mistake: {{what}}', {
        what: error instanceof Error ? error.message : String(error),
      }),
    });
}

/** Something was done; with a button where one would go on from there. */
export function notifyDone(
  sentence: string,
  next?: { readonly title: string; readonly run: () => void },
): void {
  notifications.show({
    ...common(),
    color: 'green',
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {sentence}
        </Text>
        {next && (
          <Button size="compact-sm" variant="default" flex="none" onClick={next.run}>
            {next.title}
          </Button>
        )}
      </Group>
    ),
  });
}
