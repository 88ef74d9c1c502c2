import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { replayJournal } from '../../../src-main/survey/journal-replay';
import type { ProbedVideo } from '../../../src-main/survey/probed-video';
import type { SurveyCounting } from '../../../src-main/survey/survey-counting';
import type { SurveyPlan } from '../../../src-main/survey/survey-plan';

it('does not count on from nothing when the journal is gone', async () => {
  const plan = { videos: [{ video: {} }] } as unknown as SurveyPlan<ProbedVideo>;
  const replaying = replayJournal(
    {
      path: join(tmpdir(), 'roadglass-no-such-folder', 'journal.jsonl'),
      ...{ bytes: 100, untilMs: 1000 },
    },
    plan,
    ...([{ width: 320, height: 240 }, {} as SurveyCounting, new AbortController().signal] as const),
  );
  await expect(replaying).rejects.toMatchObject({ code: 'OUTPUT_NOT_WRITABLE' });
});
