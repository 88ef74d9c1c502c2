import { InvalidArgumentError } from 'commander';

/** Analysed frames per second, at most; `source`: all that there are. */
export function parseFps(text: string): number | 'source' {
  if (text === 'source') return 'source';
  const fps = Number(text);
  if (!/^[\d.]+$/.test(text) || !(fps >= 1 && fps <= 240)) {
    throw new InvalidArgumentError('It is a number from 1 to 240, or "source"');
  }
  return fps;
}
