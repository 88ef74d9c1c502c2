/**
 * For what a person waits for. A machine that does much else is slow, not wrong: this only ends what
 * hangs. Pass it to `expect.poll`.
 */
export const patience = { timeout: 300_000, interval: 250 } as const;
