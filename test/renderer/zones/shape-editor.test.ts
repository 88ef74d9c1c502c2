import { describe, expect, it } from 'vitest';
import { ShapeEditor } from '../../../src-renderer/zones/shape-editor';
import type { CameraShapes } from '../../../src-renderer/zones/shapes';
import { drawn, picture, select } from './drawing/drawing';

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
};

/** Main, which answers when it is told to. */
function atMain() {
  const sent: CameraShapes[] = [];
  const answers: { readonly take: () => void; readonly refuse: () => void }[] = [];
  const refusals: unknown[] = [];
  const editor = new ShapeEditor({
    send: (shapes) => {
      sent.push(shapes);
      const shapesRevision = sent.length;
      return new Promise((resolve, reject) =>
        answers.push({
          take: () => resolve({ shapesRevision }),
          refuse: () => reject(new Error('no')),
        }),
      );
    },
    onRefused: (reason) => refusals.push(reason),
  });
  editor.accept(drawn, picture);
  return { editor, sent, answers, refusals };
}
const nudge = { kind: 'nudge', dx: 10, dy: 0 } as const;

describe('flows', () => {
  const flow = { id: 'through', name: 'Through', from: 'stop', to: 'box' };
  const withFlow = { ...drawn, flows: [flow] };

  it.each(['stop', 'box'])('go with a place that is deleted, and come back with it: %s', (id) => {
    const { editor, sent } = atMain();
    editor.accept(withFlow, picture);
    editor.dispatch(select(id));
    editor.dispatch({ kind: 'delete' });
    expect(editor.editing.shapes).not.toHaveProperty('flows');
    expect(sent.at(-1)).not.toHaveProperty('flows');
    editor.dispatch({ kind: 'undo' });
    expect(editor.editing.shapes).toEqual(withFlow);
    editor.dispatch({ kind: 'redo' });
    expect(editor.editing.shapes).not.toHaveProperty('flows');
  });

  it('stay when something else changes', () => {
    const { editor, sent } = atMain();
    editor.accept(withFlow, picture);
    editor.dispatch(select('stop'));
    editor.dispatch(nudge);
    editor.dispatch({ kind: 'rename', id: 'box', name: 'Yellow box' });
    expect(editor.editing.shapes.flows).toEqual([flow]);
    expect(sent[0]?.flows).toEqual([flow]);
  });
});

describe('the editor of a camera', () => {
  it('shows an edit at once, and sends all shapes of the camera', () => {
    const { editor, sent } = atMain();
    editor.dispatch(select('stop'));
    editor.dispatch(nudge);
    expect(editor.editing.shapes.lines[0]?.points[0]).toEqual([0.11, 0.5]);
    expect(sent).toEqual([editor.editing.shapes]);
    expect(sent[0]?.zones).toEqual(drawn.zones);
  });

  it('has one change under way, and sends the newest after it', async () => {
    const { editor, sent, answers } = atMain();
    editor.dispatch(select('stop'));
    for (let times = 0; times < 5; times += 1) editor.dispatch(nudge);
    expect(sent).toHaveLength(1);
    answers.shift()?.take();
    await settled();
    expect(sent).toHaveLength(2);
    expect(sent[1]).toBe(editor.editing.shapes);
  });

  it('is not put back by a state from before its change', async () => {
    const { editor, answers } = atMain();
    editor.dispatch(select('stop'));
    editor.dispatch(nudge);
    const edited = editor.editing.shapes;
    editor.accept(drawn, picture);
    expect(editor.editing.shapes).toBe(edited);
    answers.shift()?.take();
    await settled();
    expect(editor.editing.shapes).toBe(edited);
  });

  it('sends an undo also while the change that it takes back is under way', async () => {
    const { editor, sent, answers } = atMain();
    editor.dispatch(select('stop'));
    editor.dispatch(nudge);
    editor.dispatch({ kind: 'undo' });
    answers.shift()?.take();
    await settled();
    expect(sent.at(-1)?.lines).toEqual(drawn.lines);
    answers.shift()?.take();
    await settled();
    expect(editor.editing.shapes.lines).toEqual(drawn.lines);
  });

  it('rolls back what main refuses, and says why', async () => {
    const { editor, answers, refusals } = atMain();
    editor.dispatch(select('stop'));
    editor.dispatch({ kind: 'delete' });
    answers.shift()?.refuse();
    await settled();
    expect(editor.editing.shapes).toEqual(drawn);
    expect(editor.editing.undo).toEqual([]);
    expect(refusals).toHaveLength(1);
  });

  it('tells main nothing of a drag before it is dropped, or after Esc', () => {
    const { editor, sent } = atMain();
    editor.dispatch({ kind: 'grab-vertex', id: 'stop', vertex: 0 });
    editor.dispatch({ kind: 'drag', at: [0.2, 0.6] });
    editor.accept({ ...drawn, zones: [] }, picture);
    expect(sent).toEqual([]);
    editor.dispatch({ kind: 'cancel' });
    expect(sent).toEqual([]);
    // What came meanwhile shows now.
    expect(editor.editing.shapes.zones).toEqual([]);
  });

  it('is not put back by a state from before its change that comes after the answer', async () => {
    const { editor, answers } = atMain();
    editor.dispatch({ kind: 'draw-zone' });
    for (const at of [[0.1, 0.6] as const, [0.9, 0.6] as const, [0.5, 0.9] as const])
      editor.dispatch({ kind: 'point', at });
    editor.dispatch({ kind: 'finish' });
    const edited = editor.editing.shapes;
    answers.shift()?.take();
    await settled();
    // Of revision 0; the answer said 1.
    editor.accept(drawn, picture, 0);
    expect(editor.editing.shapes).toBe(edited);
    editor.dispatch({ kind: 'undo' });
    editor.dispatch({ kind: 'redo' });
    expect(editor.editing.shapes).toBe(edited);
  });

  it('keeps its undo marks when main tells its shapes with keys in another order', async () => {
    const { editor, answers } = atMain();
    editor.dispatch({ kind: 'rename', id: 'box', name: 'Yellow box' });
    answers.shift()?.take();
    await settled();
    const reversed = editor.editing.shapes.zones.map(
      (zone) => Object.fromEntries(Object.entries(zone).reverse()) as typeof zone,
    );
    editor.accept({ ...editor.editing.shapes, zones: reversed }, picture, 1);
    expect(editor.editing.undo).toHaveLength(1);
  });

  it('takes over what another window drew', () => {
    const { editor, sent } = atMain();
    editor.accept({ ...drawn, lines: [] }, picture);
    expect(editor.editing.shapes.lines).toEqual([]);
    expect(sent).toEqual([]);
  });
});
