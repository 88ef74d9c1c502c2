/**
 * Previews may run ahead of their raw frames by this many; older ones are forgotten. More than the
 * raw frames that fit into a paused socket, which is 30 of the smallest and 1 of the usual size.
 */
const longestLead = 64;

interface WaitingFrame {
  readonly slot: number;
  readonly pts: number;
}

/**
 * Brings each raw frame together with the JPEG of the same moment. Both come from one filter graph
 * but over two sockets, so either may be first. Pure.
 */
export class PreviewPairing {
  private readonly waiting: WaitingFrame[] = [];
  private readonly ahead = new Map<number, Uint8Array>();
  private newest = -Infinity;
  private ended = false;

  constructor(private readonly publish: (slot: number, preview: Uint8Array | undefined) => void) {}

  /** Frames that have no preview yet. */
  get waitingFrames(): number {
    return this.waiting.length;
  }

  addFrame(slot: number, pts: number): void {
    this.waiting.push({ slot, pts });
    this.settle();
  }

  addPreview(pts: number, jpeg: Uint8Array): void {
    this.ahead.set(pts, jpeg);
    this.newest = Math.max(this.newest, pts);
    const first = this.ahead.keys().next();
    if (this.ahead.size > longestLead && !first.done) this.ahead.delete(first.value);
    this.settle();
  }

  /** No further previews: frames need not wait. */
  endPreviews(): void {
    this.ended = true;
    this.settle();
  }

  /** Lets the oldest frame go without its preview, because the ring has no room to wait. */
  giveUpOldest(): boolean {
    const oldest = this.waiting.shift();
    if (oldest) this.publish(oldest.slot, undefined);
    return oldest !== undefined;
  }

  private settle(): void {
    for (let first = this.waiting[0]; first; first = this.waiting[0]) {
      if (first.pts > this.newest && !this.ended) return;
      this.waiting.shift();
      const preview = this.ahead.get(first.pts);
      this.ahead.delete(first.pts);
      this.publish(first.slot, preview);
    }
  }
}
