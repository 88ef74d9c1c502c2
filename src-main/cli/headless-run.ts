import type { ConsoleState } from '../../src-workers/contracts/console-state';
import type { ConsoleEngine } from '../engine/console-engine';
import { cameraLine } from './camera-line';

/** How often counts are printed. */
const printEveryMs = 5000;

export interface HeadlessSurroundings {
  readonly print: (line: string) => void;
  /** Calls again and again; returns what ends it. */
  readonly every: (ms: number, call: () => void) => () => void;
  /** Resolves when a person or the system wants it to end. */
  readonly stopped: Promise<void>;
}

/** The engine without a window, until it is told to stop; then everything that it started has ended. */
export async function runHeadless(
  engine: ConsoleEngine,
  { print, every, stopped }: HeadlessSurroundings,
): Promise<void> {
  greeting(engine.state()).forEach(print);
  const told = new Set<string>();
  const printCounts = (): void => {
    const { cameras, notices } = engine.state();
    for (const { id, sentence } of notices) {
      if (!told.has(id)) print(sentence);
      told.add(id);
    }
    cameras.map(cameraLine).forEach(print);
  };
  const end = every(printEveryMs, printCounts);
  await stopped;
  end();
  printCounts();
  await engine.dispose();
  print('Stopped.');
}

export function greeting({ project, cameras }: ConsoleState): string[] {
  const start = 'There is no display, so Roadglass runs without its window';
  if (cameras.length > 0) {
    const names = cameras.map(({ name }) => name).join(', ');
    return [`${start}, on the cameras of "${project.path}": ${names}. Ctrl-C stops it.`];
  }
  return [
    `${start}. The project "${project.path}" has no camera yet: add one in the console on a machine with a display, or write one into the file, such as {"id": "north", "source": {"kind": "url", "url": "rtsp://..."}} under "cameras", and start again; "npm run analyze -- VIDEO --out FOLDER" counts a video at once. Ctrl-C stops it.`,
  ];
}
