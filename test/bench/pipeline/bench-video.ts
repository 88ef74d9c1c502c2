import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A clip of the shared test data, which a plain clone does not have. */
export function benchVideo(...path: readonly string[]): string {
  const file = join('..', 'shared', 'data', 'videos', ...path);
  if (!existsSync(file)) throw new Error(`the benchmark needs "${file}", which is not there`);
  return file;
}
