import type { ProofMark, ProofStrip } from '../../../src-workers/contracts/proof';

/** A mark of the machine; `part` says what matters to the test. */
export const mark = (mediaTimeMs: number, part: Partial<ProofMark> = {}): ProofMark => ({
  id: `m${mediaTimeMs}`,
  crossing: { lineId: 'south', direction: 'forward', track: mediaTimeMs / 1000, mediaTimeMs },
  mediaTimeMs,
  direction: 'forward',
  class: 'car',
  position: 0.5,
  ...part,
});

/** One that a person added: the machine has no crossing there. */
export const added = (mediaTimeMs: number, id: string): ProofMark => ({
  id,
  mediaTimeMs,
  direction: 'forward',
  class: 'car',
  position: 0.5,
  correction: { id, kind: 'add' },
});

/** `columns` of 15 fps from `fromMs` on. */
export const piece = (fromMs: number, columns: number): ProofStrip['pieces'][number] => ({
  times: Array.from({ length: columns }, (_, index) => fromMs + (index * 1000) / 15),
  image: new Uint8Array(columns),
  mediaType: 'image/webp',
  height: 120,
});

export const strip = (part: Partial<ProofStrip> = {}): ProofStrip => ({
  pieces: [],
  marks: [],
  bins: [],
  start: 0,
  relativeTime: true,
  ...part,
});
