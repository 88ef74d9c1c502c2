import type { Notice } from '../../src-workers/contracts/console-state';

/** Older ones than these nobody will read. */
const mostNotices = 50;

/** What a person should read once, newest last. */
export class Notices {
  #notices: readonly Notice[] = [];
  #count = 0;

  get all(): readonly Notice[] {
    return this.#notices;
  }

  /** The same sentence about the same camera is there once, with its newest time. */
  add(notice: Omit<Notice, 'id'>): void {
    const others = this.#notices.filter(
      ({ sentence, cameraId }) => sentence !== notice.sentence || cameraId !== notice.cameraId,
    );
    const id = `notice-${++this.#count}`;
    this.#notices = [...others, { id, ...notice }].slice(-mostNotices);
  }

  dismiss(id: string): void {
    this.#notices = this.#notices.filter((notice) => notice.id !== id);
  }

  /** What was said of a camera that is gone, or of a project that was closed. */
  forget(cameraId?: string): void {
    this.#notices =
      cameraId === undefined
        ? this.#notices.filter((notice) => notice.cameraId === undefined)
        : this.#notices.filter((notice) => notice.cameraId !== cameraId);
  }
}
