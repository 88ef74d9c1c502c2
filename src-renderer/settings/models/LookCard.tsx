import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ModelVerdict } from '../../../src-workers/contracts/model-verdict';
import { run, usePending } from '../../commands/run';
import { fileName } from '../../panel/source-text';
import { useConsole } from '../../state/console-store';
import { Card } from '../../ui/Card';
import { isDefault } from './comparable';
import { DefaultButton } from './DefaultButton';
import { rememberJudged, useJudged } from './judged-models';
import classes from './ModelsTab.module.css';
import { engineSentence, originalOf } from '../../language/engine/engine-sentence';
import { verdictFacts } from './verdict-facts';

/** What a file is taken for, before anything is detected with it. */
export function LookCard() {
  const { t } = useTranslation();
  const judged = useJudged(({ last }) => last);
  const [pending, start] = usePending();
  const look = () =>
    start(async () => {
      const answer = await run({ kind: 'choose-model-to-judge' });
      if (answer && !answer.cancelled) rememberJudged(answer);
    });
  return (
    <Card
      title={t('A file of your own')}
      aside={
        <Button size="compact-sm" variant="default" loading={pending} onClick={look}>
          {t('Look at a file…')}
        </Button>
      }
    >
      <p className={classes['words']}>
        {t(
          'An ONNX file is looked at in a process of its own: what it is, what it sees and what it costs. Nothing is changed by looking.',
        )}
      </p>
      {judged?.file !== undefined && (
        <div aria-live="polite">
          <p className={`${classes['file']} selectable`}>{fileName(judged.file)}</p>
          {judged.refused && (
            <Alert color="red" variant="light" title={t('It cannot be used')} role="alert">
              <span className="selectable" title={originalOf(judged.refused)}>
                {engineSentence(judged.refused)}
              </span>
              <p className={`${classes['note']} selectable`}>{judged.refused.code}</p>
            </Alert>
          )}
          {judged.verdict && <Verdict file={judged.file} verdict={judged.verdict} />}
        </div>
      )}
    </Card>
  );
}

interface VerdictProps {
  readonly file: string;
  readonly verdict: ModelVerdict;
}

function Verdict({ file, verdict }: VerdictProps) {
  const { t } = useTranslation();
  const used = useConsole(({ state }) =>
    isDefault(file, state?.detectors ?? [], state?.project.defaultModel),
  );
  return (
    <>
      <dl className={classes['facts']}>
        {verdictFacts(verdict, (sentence, values) => t(sentence, { ...values })).map(
          ({ name, lines }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="selectable">
                {lines.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </dd>
            </div>
          ),
        )}
      </dl>
      {!used && <DefaultButton model={file} title={fileName(file)} />}
    </>
  );
}
