import type { NewMixture } from './background-subtraction';

/** What Emscripten's runtime makes its own when it is loaded, for the whole process. */
const takenEvents = ['uncaughtException', 'unhandledRejection'] as const;

let loaded: Promise<NewMixture> | undefined;

/**
 * Loads OpenCV.js when somebody first subtracts a background: half a second, and 80 MB that other
 * processes do without.
 */
export function loadMixture(): Promise<NewMixture> {
  return (loaded ??= load());
}

async function load(): Promise<NewMixture> {
  const before = takenEvents.map((event) => process.listeners(event as 'uncaughtException'));
  const { MixtureBackground, openCvReady } = await import('../background');
  for (const [index, event] of takenEvents.entries()) {
    for (const listener of process.listeners(event as 'uncaughtException')) {
      if (before[index]?.includes(listener) !== true) process.removeListener(event, listener);
    }
  }
  await openCvReady();
  return (size) => new MixtureBackground(size);
}
