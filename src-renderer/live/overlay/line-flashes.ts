import type { LineCount } from '../../../src-workers/contracts/frame-port';

/** So long a line lights up after a crossing, in media time. */
export const flashMs = 400;

interface LineMemory {
  readonly total: number;
  readonly flashedAt: number;
}

/** Counts that grew over a longer gap than this grew by a seek. */
const longestStepMs = 1000;

/** Which lines were crossed a moment ago, seen from their growing counts. */
export class LineFlashes {
  private lines = new Map<string, LineMemory>();
  private last = -Infinity;

  add(mediaTimeMs: number, counts: readonly LineCount[]): void {
    const step = mediaTimeMs - this.last;
    const played = step > 0 && step <= longestStepMs;
    this.last = mediaTimeMs;
    const next = new Map<string, LineMemory>();
    for (const { id, forward, backward } of counts) {
      const before = this.lines.get(id);
      const total = forward + backward;
      const crossed = played && before !== undefined && total > before.total;
      next.set(id, {
        total,
        flashedAt: crossed ? mediaTimeMs : (before?.flashedAt ?? -Infinity),
      });
    }
    this.lines = next;
  }

  /** 1 at the crossing, falling to 0. A time before the crossing, after a seek, is dark. */
  strength(id: string, mediaTimeMs: number): number {
    const since = mediaTimeMs - (this.lines.get(id)?.flashedAt ?? -Infinity);
    return since >= 0 && since < flashMs ? 1 - since / flashMs : 0;
  }
}
