import { beforeEach, describe, expect, it } from 'vitest';
import { PreviewPairing } from '../../src-workers/ingest/preview-pairing';

let published: [slot: number, preview: number | undefined][];
let pairing: PreviewPairing;
const jpeg = (name: number): Uint8Array => Uint8Array.of(name);
beforeEach(() => {
  published = [];
  pairing = new PreviewPairing((slot, preview) => published.push([slot, preview?.[0]]));
});

describe('PreviewPairing', () => {
  it('brings a frame and its preview together, whichever is first', () => {
    pairing.addFrame(0, 100);
    expect(published).toEqual([]);
    pairing.addPreview(100, jpeg(10));
    pairing.addPreview(200, jpeg(20));
    pairing.addFrame(1, 200);
    expect(published).toEqual([
      [0, 10],
      [1, 20],
    ]);
  });

  it('does not wait for a preview that was skipped', () => {
    pairing.addFrame(0, 100);
    pairing.addFrame(1, 200);
    pairing.addPreview(200, jpeg(20));
    expect(published).toEqual([
      [0, undefined],
      [1, 20],
    ]);
  });

  it('lets all frames go when there will be no previews', () => {
    pairing.addFrame(0, 100);
    pairing.endPreviews();
    pairing.addFrame(1, 200);
    expect(published).toEqual([
      [0, undefined],
      [1, undefined],
    ]);
  });

  it('gives up the oldest frame alone when the ring is full', () => {
    pairing.addFrame(0, 100);
    pairing.addFrame(1, 200);
    expect(pairing.giveUpOldest()).toBe(true);
    pairing.addPreview(100, jpeg(10));
    pairing.addPreview(200, jpeg(20));
    expect(published).toEqual([
      [0, undefined],
      [1, 20],
    ]);
    expect(pairing.giveUpOldest()).toBe(false);
  });

  it('forgets previews that are far ahead: a stalled raw output takes no memory without end', () => {
    for (let name = 0; name < 100; name++) pairing.addPreview(name, jpeg(name));
    pairing.addFrame(0, 0);
    pairing.addFrame(1, 99);
    expect(published).toEqual([
      [0, undefined],
      [1, 99],
    ]);
  });
});
