import { Failure } from '../../src-workers/contracts/errors';
import { JournalReader, JournalWriter } from './journal';

export interface SurveyJournalOptions {
  readonly journalPath: string;
  /** What has to be equal for a run to be resumed. */
  readonly journalKey: unknown;
  readonly resume: boolean;
  /** Nothing will be detected: all that the journal has is wanted. */
  readonly replayOnly?: boolean;
  readonly onNote: (sentence: string) => void;
}

/**
 * The journal of an interrupted run, to be read first, or a new one.
 * @throws Failure RESUME_MISMATCH
 */
export async function openJournal({
  resume,
  replayOnly = false,
  journalPath,
  journalKey,
  onNote,
}: SurveyJournalOptions): Promise<{ reader?: JournalReader; writer?: JournalWriter }> {
  const reader = await JournalReader.open(journalPath, { onlyKnown: !replayOnly });
  if (resume && reader !== undefined) {
    if (JSON.stringify(reader.key) !== JSON.stringify(journalKey)) {
      await reader.close();
      throw new Failure(
        'RESUME_MISMATCH',
        'The interrupted run cannot be resumed, because its videos, model, rate, lines, zones or thresholds were others. Repeat its command line, or start anew without --resume.',
      );
    }
    return { reader };
  }
  if (reader !== undefined) {
    await reader.close();
    onNote('An interrupted run in this folder is replaced (--resume would have gone on with it).');
  }
  if (resume) onNote('Nothing was interrupted in this folder: the run starts anew.');
  return { writer: JournalWriter.create(journalPath, journalKey) };
}
