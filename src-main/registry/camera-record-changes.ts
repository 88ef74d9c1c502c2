import type { ConsoleCommandOf } from '../../src-workers/contracts/console-command';
import { Failure } from '../../src-workers/contracts/errors';
import type { ProjectCamera } from '../../src-workers/contracts/project';

/** What `set-camera-record` changes of a camera of the project. */
export function recordChange({
  tags,
  notes,
  service,
  planPoint,
}: Omit<ConsoleCommandOf<'set-camera-record'>, 'kind' | 'cameraId'>): Partial<ProjectCamera> {
  return {
    ...(tags === undefined ? {} : { tags: withoutRepeats(tags) }),
    ...(notes === undefined ? {} : { notes: notes.trim() === '' ? undefined : notes }),
    ...(service === undefined ? {} : { service }),
    ...(planPoint === undefined ? {} : { planPoint: planPoint ?? undefined }),
  };
}

/** People type a tag twice, and in another case. */
function withoutRepeats(tags: readonly string[]): string[] {
  const seen = new Set<string>();
  return tags.filter((tag) => {
    const key = tag.toLocaleLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}

const trackerFields = [
  'lowThreshold',
  'highThreshold',
  'newTrackThreshold',
  'matchCost',
  'lostSeconds',
  'confirmAfterHits',
] as const;

/**
 * What `set-analysis-choices` changes of a camera; null takes a choice back.
 * @throws Failure USAGE where thresholds contradict each other
 */
export function analysisChange(
  { tracker }: Pick<ProjectCamera, 'tracker'>,
  { choices }: Pick<ConsoleCommandOf<'set-analysis-choices'>, 'choices'>,
): Partial<ProjectCamera> {
  const { analysisFps, referencePoint, hysteresisPercent, density, proof } = choices;
  const changed = trackerFields.reduce<ProjectCamera['tracker']>((all, field) => {
    const { [field]: before, ...others } = all;
    const next = choices[field];
    const value = next === undefined ? before : (next ?? undefined);
    return value === undefined ? others : { ...others, [field]: value };
  }, tracker);
  const { lowThreshold, highThreshold } = changed;
  if (lowThreshold !== undefined && highThreshold !== undefined && lowThreshold > highThreshold) {
    throw new Failure(
      'USAGE',
      `The low threshold (${lowThreshold}) is above the high one (${highThreshold}): nothing would be matched second.`,
    );
  }
  return {
    ...(analysisFps === undefined ? {} : { analysisFps }),
    ...(referencePoint === undefined ? {} : { referencePoint }),
    ...(hysteresisPercent === undefined ? {} : { hysteresisPercent }),
    ...(density === undefined ? {} : { density }),
    ...(proof === undefined ? {} : { proof }),
    tracker: changed,
  };
}
