import { describe, expect, it } from 'vitest';
import { partWith, selectedPart, withCopies } from '../../../src-renderer/zones/shape-copies';
import { noShapes, type CameraShapes } from '../../../src-renderer/zones/shapes';
import { drawn, picture } from './drawing/drawing';

const withFlow: CameraShapes = {
  ...drawn,
  flows: [{ id: 'through', name: 'Through', from: 'stop', to: 'box' }],
};

describe('copies of shapes', () => {
  it('are the same on a camera without shapes', () => {
    expect(withCopies(noShapes, withFlow, picture).shapes).toEqual(withFlow);
  });

  it('have the next free ids and names, lie aside, and keep what is said of them', () => {
    const once = withCopies(withFlow, withFlow, picture);
    expect(once.ids).toEqual(['stop-2', 'box-2']);
    expect(once.shapes.lines[1]).toEqual({
      ...drawn.lines[0],
      ...{ id: 'stop-2', name: 'Stop line 2' },
      points: [
        [0.12, 0.52],
        [0.92, 0.52],
      ],
    });
    expect(once.shapes.zones[1]).toMatchObject({ name: 'Box 2', colour: '#ff8800' });
    // The flow leads between the copies.
    expect(once.shapes.flows?.[1]).toEqual({
      ...{ id: 'through-2', name: 'Through', from: 'stop-2', to: 'box-2' },
    });
    const twice = withCopies(once.shapes, partWith(once.shapes, 'stop-2'), picture);
    expect(twice.ids).toEqual(['stop-3']);
  });

  it('leave out flows whose places were not copied', () => {
    const zone = { ...partWith(withFlow, 'box'), flows: withFlow.flows! };
    expect(withCopies(noShapes, zone, picture).shapes).not.toHaveProperty('flows');
  });

  it.each<[string | undefined, readonly string[] | undefined]>([
    ['box', ['box']],
    // A flow cannot be without its places.
    ['through', ['stop', 'box']],
    ['gone', undefined],
    [undefined, undefined],
  ])('of %s are %o', (id, ids) => {
    const part = selectedPart(withFlow, id);
    expect(part && [...part.lines, ...part.zones].map((shape) => shape.id)).toEqual(ids);
  });
});
