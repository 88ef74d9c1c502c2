import { describe, expect, it } from 'vitest';
import { flowTaken } from '../../../src-workers/domain/flow/flow-assignment';
import type { PlacePassed } from '../../../src-workers/domain/flow/itinerary';
import { fromSeconds } from '../../../src-workers/domain/units';

const flow = (id: string, from: string, to: string) => ({ id, name: id, from, to });
/** `a@1 b@3`: the place a at 1 s, b at 3 s. */
const passed = (text: string): PlacePassed[] =>
  text.split(' ').map((each) => {
    const [place = '', seconds] = each.split('@');
    return { place, time: fromSeconds(Number(seconds)) };
  });

const straight = flow('straight', 'south', 'north');
const left = flow('left', 'south', 'west');
const back = flow('back', 'north', 'south');
const uTurn = flow('u-turn', 'south', 'south');
const part = flow('part', 'middle', 'north');

describe('flowTaken', () => {
  it.each([
    ['origin, then destination', [straight], 'south@1 north@6', 'straight', 1, 6],
    // The way is driven against the flow.
    ['destination first', [straight], 'north@1 south@6', undefined],
    ['the origin alone', [straight], 'south@1', undefined],
    ['nothing that it knows', [straight], 'east@1 west@2', undefined],
    ['the other way about', [straight, back], 'north@1 south@6', 'back', 1, 6],
    ['a turn', [straight, left], 'south@1 west@4', 'left', 1, 4],
    // The earliest origin: the whole way, not its part.
    ['two origins', [part, straight], 'south@1 middle@3 north@6', 'straight', 1, 6],
    // Of equal origins the latest destination.
    ['two destinations', [straight, left], 'south@1 north@4 west@9', 'left', 1, 9],
    // Origin and destination again and again: from the first to the last.
    ['a way to and fro', [straight], 'south@1 north@3 south@5 north@8', 'straight', 1, 8],
    ['the same line twice', [uTurn], 'south@1 south@7', 'u-turn', 1, 7],
    ['the same line once', [uTurn], 'south@1', undefined],
    // All alike: the first one that the project names.
    ['twins', [flow('one', 'south', 'north'), straight], 'south@1 north@6', 'one', 1, 6],
    // Notes come as they were told; times count.
    ['a later note of an earlier time', [straight], 'north@6 south@1', 'straight', 1, 6],
    ['both at one moment', [straight], 'south@2 north@2', undefined],
  ] as const)('%s', (_, flows, way, id?: string, from?: number, to?: number) => {
    const taken = flowTaken(flows, passed(way));
    expect(taken && [taken.flow.id, taken.from, taken.to]).toEqual(
      id === undefined ? undefined : [id, (from ?? 0) * 1000, (to ?? 0) * 1000],
    );
  });
});
