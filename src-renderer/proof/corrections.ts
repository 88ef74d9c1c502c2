import type { Correction, ProofMark } from '../../src-workers/contracts/proof';
import type { RoadUserClass } from '../../src-workers/domain/detection/road-user';
import type { Direction } from '../../src-workers/domain/lines/counting-line';
import type { CorrectionStep } from './correction-history';

/** What a person does to marks. */
export type Edit =
  | {
      readonly kind: 'add';
      readonly mediaTimeMs: number;
      readonly position: number;
      readonly direction: Direction;
      readonly class: RoadUserClass;
    }
  | { readonly kind: 'delete'; readonly mark: ProofMark }
  | { readonly kind: 'reclass'; readonly mark: ProofMark; readonly class: RoadUserClass }
  /** The machine was right after all. */
  | { readonly kind: 'withdraw'; readonly mark: ProofMark };

/** What is told to main; none where nothing changes. */
export function stepsOf(edit: Edit): readonly CorrectionStep[] {
  if (edit.kind === 'add') return [{ kind: 'correct', correction: { ...edit } }];
  const { mark } = edit;
  const said = mark.correction;
  const withdraw = said && ({ kind: 'withdraw', correctionId: said.id } as const);
  if (edit.kind === 'withdraw') return withdraw ? [withdraw] : [];
  if (edit.kind === 'delete') {
    if (said?.kind === 'delete') return [];
    // What a person added is not there for the machine: it is taken back.
    if (!mark.crossing) return withdraw ? [withdraw] : [];
    return [{ kind: 'correct', correction: { kind: 'delete', crossing: mark.crossing } }];
  }
  if (!mark.crossing) {
    if (mark.class === edit.class) return [];
    const correction: Correction = { ...addedAs(mark), class: edit.class };
    return [...(withdraw ? [withdraw] : []), { kind: 'correct', correction }];
  }
  const machineClass = said?.machineClass ?? mark.class;
  // Back to what the machine said is no correction.
  if (edit.class === machineClass) return withdraw ? [withdraw] : [];
  if (said?.kind === 'reclass' && mark.class === edit.class) return [];
  const crossing = mark.crossing;
  return [{ kind: 'correct', correction: { kind: 'reclass', crossing, class: edit.class } }];
}

/**
 * The steps that take the edit back.
 * @param given ids of the corrections that main made for the edit's steps
 */
export function undoOf(edit: Edit, given: readonly string[]): readonly CorrectionStep[] {
  const made = given.map((correctionId) => ({ kind: 'withdraw', correctionId }) as const);
  if (edit.kind === 'add') return made;
  const before = saidBefore(edit.mark);
  // A second correction of a crossing takes the first one's place, and so does going back to it.
  if (before && edit.mark.crossing) return [before];
  return before ? [...made, before] : made;
}

/** What a person had said of the mark, to say it again. */
function saidBefore(mark: ProofMark): CorrectionStep | undefined {
  const { crossing, correction } = mark;
  if (!correction) return undefined;
  const replaces = correction.id;
  if (!crossing) return { kind: 'correct', correction: addedAs(mark), replaces };
  const said: Correction =
    correction.kind === 'reclass'
      ? { kind: 'reclass', crossing, class: mark.class }
      : { kind: 'delete', crossing };
  return { kind: 'correct', correction: said, replaces };
}

const addedAs = ({
  mediaTimeMs,
  direction,
  position,
  class: roadUser,
}: ProofMark): Extract<Correction, { kind: 'add' }> => ({
  kind: 'add',
  mediaTimeMs,
  direction,
  position,
  class: roadUser,
});
