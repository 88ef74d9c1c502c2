import type { ProofStrip } from '../../src-workers/contracts/proof';
import {
  around,
  growingPart,
  missingOf,
  nothing,
  pruned,
  withAnswer,
  type StripContents,
} from './strip-contents';
import type { TimeWindow } from './time-window';

interface FeedShell {
  readonly ask: (range: TimeWindow) => Promise<ProofStrip>;
  readonly onContents: (contents: StripContents) => void;
  /** Undefined: it answers again. */
  readonly onFailure: (error: unknown) => void;
}

/** Asks for what is seen and little more, one question at a time. */
export class StripFeed {
  private contents = nothing;
  private window: TimeWindow | undefined;
  /** What is asked again whether it is known or not. */
  private again: TimeWindow | undefined;
  /** What was answered before does not hold any more. */
  private stale = false;
  private underWay: Promise<void> | undefined;
  private disposed = false;

  constructor(private readonly shell: FeedShell) {}

  /** What is looked at; asks for what of it is not known. */
  look(window: TimeWindow): void {
    this.window = window;
    void this.start();
  }

  /** The strip grows: asks for its end, where that is looked at. */
  grow(): void {
    if (!this.window || this.underWay) return;
    this.again = growingPart(this.contents, this.window);
    void this.start();
  }

  /** Something else is said of what was answered: a correction, other lines. Settles with the answer. */
  async refresh(): Promise<void> {
    // What is under way may have been answered before the change.
    await this.underWay;
    if (!this.window || this.disposed) return;
    this.again = around(this.window);
    this.stale = true;
    await this.start();
  }

  /** Idempotent. */
  dispose(): void {
    this.disposed = true;
  }

  private start(): Promise<void> {
    this.underWay ??= this.run().finally(() => (this.underWay = undefined));
    return this.underWay;
  }

  private async run(): Promise<void> {
    for (;;) {
      const { window } = this;
      if (!window || this.disposed) return;
      const asked = this.again ?? missingOf(this.contents, window);
      if (!asked) return;
      this.again = undefined;
      const before = this.stale ? { ...this.contents, covered: undefined } : this.contents;
      this.stale = false;
      try {
        const answer = await this.shell.ask(asked);
        if (this.disposed) return;
        this.contents = pruned(withAnswer(before, asked, answer), this.window ?? window);
        this.shell.onFailure(undefined);
        this.shell.onContents(this.contents);
      } catch (error) {
        // Asked again with the next look or growth, not at once.
        if (!this.disposed) this.shell.onFailure(error);
        return;
      }
    }
  }
}
