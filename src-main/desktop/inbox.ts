import type { LaunchRequest } from './launch-request';

/** Requests to open something: kept until there is somebody to open it. */
export class Inbox {
  readonly #waiting: LaunchRequest[] = [];
  #open: ((request: LaunchRequest) => void) | undefined;

  put(request: LaunchRequest): void {
    if (this.#open) this.#open(request);
    else this.#waiting.push(request);
  }

  onRequest(open: (request: LaunchRequest) => void): void {
    this.#open = open;
    for (const request of this.#waiting.splice(0)) open(request);
  }
}
