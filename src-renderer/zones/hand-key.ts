import { isTaken } from '../ui/taken-keys';

/**
 * Space, held over a zoomed picture, is the hand that moves it. What it means otherwise (set a point,
 * play) happens when it is let go and nothing was moved.
 */
export class HandKey {
  private held: { used: boolean } | undefined;
  /** Presses that were made up here, for those who come after. */
  private readonly passedOn = new WeakSet<Event>();
  private readonly endings: (() => void)[] = [];

  constructor(
    private readonly stage: HTMLElement,
    private readonly isZoomed: () => boolean,
  ) {
    const listen = (kind: 'keydown' | 'keyup', listener: (event: KeyboardEvent) => void): void => {
      window.addEventListener(kind, listener, { capture: true });
      this.endings.push(() => window.removeEventListener(kind, listener, { capture: true }));
    };
    listen('keydown', (event) => this.press(event));
    listen('keyup', (event) => this.release(event));
    const leave = (): void => this.end();
    window.addEventListener('blur', leave);
    this.endings.push(() => window.removeEventListener('blur', leave));
  }

  /** Whether it is held; from then on it was for the hand. */
  use(): boolean {
    if (!this.held) return false;
    this.held.used = true;
    return true;
  }

  /** Idempotent. */
  dispose(): void {
    this.end();
    for (const ending of this.endings.splice(0)) ending();
  }

  private press(event: KeyboardEvent): void {
    if (event.key !== ' ' || this.passedOn.has(event)) return;
    if (!this.held && (!this.isZoomed() || event.defaultPrevented || isTaken(event))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.held ??= { used: false };
    this.stage.dataset['hand'] = 'true';
  }

  private release(event: KeyboardEvent): void {
    const { held } = this;
    if (event.key !== ' ' || !held) return;
    event.stopImmediatePropagation();
    this.end();
    if (held.used) return;
    const again = new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true });
    this.passedOn.add(again);
    (document.activeElement ?? document.body).dispatchEvent(again);
  }

  private end(): void {
    this.held = undefined;
    delete this.stage.dataset['hand'];
  }
}
