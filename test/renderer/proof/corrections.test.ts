import { describe, expect, it } from 'vitest';
import type { Correction, ProofMark } from '../../../src-workers/contracts/proof';
import {
  CorrectionHistory,
  type CorrectionStep,
} from '../../../src-renderer/proof/correction-history';
import { stepsOf, undoOf, type Edit } from '../../../src-renderer/proof/corrections';
import { added, mark } from './marks';

const machine = mark(5000);
const deleted = mark(5000, { correction: { id: 'c1', kind: 'delete' } });
const reclassed = mark(5000, {
  class: 'truck',
  correction: { id: 'c1', kind: 'reclass', machineClass: 'car' },
});
const own = added(5000, 'c1');
const crossing = machine.crossing!;
const place = { mediaTimeMs: 5000, position: 0.5, direction: 'forward', class: 'car' } as const;

const say = (correction: Correction): CorrectionStep => ({ kind: 'correct', correction });
const withdraw = { kind: 'withdraw', correctionId: 'c1' } as const;

describe('what a correction tells main', () => {
  it.each<[why: string, edit: Edit, steps: readonly CorrectionStep[]]>([
    ['somebody was missed', { kind: 'add', ...place }, [say({ kind: 'add', ...place })]],
    ['nobody crossed', { kind: 'delete', mark: machine }, [say({ kind: 'delete', crossing })]],
    ['it is deleted already', { kind: 'delete', mark: deleted }, []],
    ['what a person added is taken back', { kind: 'delete', mark: own }, [withdraw]],
    [
      'it was a truck',
      { kind: 'reclass', mark: machine, class: 'truck' },
      [say({ kind: 'reclass', crossing, class: 'truck' })],
    ],
    ['it is what the machine says', { kind: 'reclass', mark: machine, class: 'car' }, []],
    // The machine was right after all: no correction is left.
    ['it was a car after all', { kind: 'reclass', mark: reclassed, class: 'car' }, [withdraw]],
    ['it is that already', { kind: 'reclass', mark: reclassed, class: 'truck' }, []],
    [
      'what was deleted was a bus',
      { kind: 'reclass', mark: deleted, class: 'bus' },
      [say({ kind: 'reclass', crossing, class: 'bus' })],
    ],
    [
      'the added one is a bus',
      { kind: 'reclass', mark: own, class: 'bus' },
      [withdraw, say({ kind: 'add', ...place, class: 'bus' })],
    ],
    ['a correction goes', { kind: 'withdraw', mark: reclassed }, [withdraw]],
    ['there is none to withdraw', { kind: 'withdraw', mark: machine }, []],
  ])('%s', (_, edit, steps) => {
    expect(stepsOf(edit)).toEqual(steps);
  });
});

/** Main's side of corrections, as far as these tests need it. */
class Kept {
  private next = 1;
  readonly all = new Map<string, Correction>();
  perform(steps: readonly CorrectionStep[], history: CorrectionHistory): string[] {
    return steps.flatMap((step) => {
      if (step.kind === 'withdraw') {
        if (!this.all.delete(step.correctionId)) throw new Error('It was withdrawn before.');
        return [];
      }
      if (step.kind !== 'correct') return [];
      const { correction, replaces } = step;
      if (correction.kind !== 'add')
        for (const [id, other] of this.all)
          if (other.kind !== 'add' && other.crossing.track === correction.crossing.track)
            this.all.delete(id);
      const id = `c${this.next++}`;
      this.all.set(id, correction);
      if (replaces !== undefined) history.renamed(replaces, id);
      return [id];
    });
  }
  /** As main would tell the mark. */
  mark(): ProofMark | undefined {
    const [id, said] = [...this.all][0] ?? [];
    if (id === undefined || !said) return machine;
    if (said.kind === 'add') return { ...added(5000, id), class: said.class };
    return said.kind === 'delete'
      ? mark(5000, { correction: { id, kind: 'delete' } })
      : mark(5000, { class: said.class, correction: { id, kind: 'reclass', machineClass: 'car' } });
  }
}

describe('taking corrections back', () => {
  it.each<[why: string, edits: readonly ((mark: ProofMark) => Edit)[]]>([
    [
      'of one crossing, each in the place of the one before',
      [
        (it) => ({ kind: 'reclass', mark: it, class: 'truck' }),
        (it) => ({ kind: 'delete', mark: it }),
        (it) => ({ kind: 'withdraw', mark: it }),
        (it) => ({ kind: 'reclass', mark: it, class: 'bus' }),
      ],
    ],
    [
      'of one that was added, made another class and taken back',
      [
        () => ({ kind: 'add', ...place }),
        (it) => ({ kind: 'reclass', mark: it, class: 'bus' }),
        (it) => ({ kind: 'delete', mark: it }),
      ],
    ],
  ])('%s leads through the same states backwards', (_, edits) => {
    const history = new CorrectionHistory();
    const kept = new Kept();
    const states: (readonly Correction[])[] = [];
    for (const makeEdit of edits) {
      states.push([...kept.all.values()]);
      const edit = makeEdit(kept.mark()!);
      history.push(undoOf(edit, kept.perform(stepsOf(edit), history)));
    }
    for (const state of states.reverse()) {
      const undo = history.pop();
      expect(undo).toBeDefined();
      kept.perform(undo!, history);
      expect([...kept.all.values()]).toEqual(state);
    }
    expect(history.size).toBe(0);
  });

  it('forgets the oldest, and keeps nothing of what changed nothing', () => {
    const history = new CorrectionHistory();
    history.push([]);
    expect(history.size).toBe(0);
    for (let index = 0; index < 130; index += 1)
      history.push([{ kind: 'withdraw', correctionId: `c${index}` }]);
    expect(history.size).toBe(100);
    expect(history.pop()).toEqual([{ kind: 'withdraw', correctionId: 'c129' }]);
  });
});
