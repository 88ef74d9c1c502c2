import { describe, expect, it } from 'vitest';
import { foundCameras, tagsOf } from '../../../src-renderer/settings/registry-rows';
import { changedFields } from '../../../src-renderer/settings/changed-fields';
import { changedClassMap } from '../../../src-renderer/settings/class-map-change';
import { folderOf, timeZones } from '../../../src-renderer/settings/project-choices';

type Row = Parameters<typeof foundCameras>[0][number];
const camera = (id: string, part: Partial<Row> = {}): Row => ({
  ...{ id, name: id, source: { kind: 'usb', device: '/dev/video0' }, tags: [] },
  ...{ health: 'active', zones: [] },
  ...part,
});

describe('looking for cameras', () => {
  const cameras = [
    camera('a', { name: 'Cầu Giấy', tags: ['north', 'ring'] }),
    camera('b', { source: { kind: 'url', url: 'rtsp://10.0.0.7/live' }, tags: ['north'] }),
    camera('c', { notes: 'Mast 12, dirty lens', health: 'failed' }),
    camera('d', {
      zones: [{ id: 'z', name: 'Bus lane', kind: 'zone', points: [] }],
      tags: ['ring'],
    }),
  ];

  it.each([
    ['nothing was typed', '', [], 'abcd'],
    ['accents and capitals do not count', 'CAU giay', [], 'a'],
    ['an address', '10.0.0.7', [], 'b'],
    ['every word has to be somewhere', 'mast lens', [], 'c'],
    ['... and this one is nowhere', 'mast north', [], ''],
    ['what becomes of it', 'failed', [], 'c'],
    ['a zone', 'bus lane', [], 'd'],
    ['a tag that was chosen', '', ['ring'], 'ad'],
    ['all tags that were chosen', '', ['north', 'ring'], 'a'],
    ['a tag that was typed', 'ring', [], 'ad'],
  ])('%s', (_reason, search, tags, found) => {
    expect(
      foundCameras(cameras, { search, tags })
        .map(({ id }) => id)
        .join(''),
    ).toBe(found);
  });

  it('offers the tags that are used, those of most cameras first', () => {
    expect(tagsOf([...cameras, camera('e', { tags: ['ring', 'a'] })])).toEqual([
      'ring',
      'north',
      'a',
    ]);
  });
});

it.each([
  ['another value', { a: 1, b: 2 }, { a: 1, b: 3 }, { b: 3 }],
  ['a value that came', { a: 1 }, { a: 1, b: 2 }, { b: 2 }],
  ['a value that was taken away', { a: 1, b: 2 }, { a: 1 }, { b: null }],
  ['a default instead of a value', { b: 2 }, { b: null }, { b: null }],
  ['nothing', { a: 1 }, { a: 1 }, {}],
])('tells what a form changed: %s', (_reason, before, after, changed) => {
  expect(changedFields<object>(before, after)).toEqual(changed);
});

it('changes one class of a map and keeps the others', () => {
  expect(changedClassMap({ car: 'van' }, 'truck', 'bus')).toEqual({ car: 'van', truck: 'bus' });
  expect(changedClassMap(undefined, 'dog', 'ignored')).toEqual({ dog: 'ignored' });
});

it('knows folders of every system, and time zones, the chosen one among them', () => {
  expect(folderOf('/srv/a/x.roadglass')).toBe('/srv/a');
  expect(folderOf('C:\\a\\x.roadglass')).toBe('C:\\a');
  const zones = timeZones('Etc/GMT+7');
  expect(zones[0]).toBe('UTC');
  expect(zones).toContain('Europe/Berlin');
  expect(zones).toContain('Etc/GMT+7');
  expect(new Set(zones).size).toBe(zones.length);
});
