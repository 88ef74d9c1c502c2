import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { oneInterruptPerPress } from '../../scripts/launch/one-interrupt.mjs';

it('lets one Ctrl-C through when npm sends a copy, and a second press too', () => {
  const target = new EventEmitter();
  let now = 1_000;
  oneInterruptPerPress(target as unknown as NodeJS.Process, () => now);
  const seen: string[] = [];
  target.on('SIGINT', () => seen.push(`SIGINT at ${now}`));
  target.on('SIGTERM', () => seen.push('SIGTERM'));
  target.emit('SIGINT');
  now += 4;
  target.emit('SIGINT');
  target.emit('SIGTERM');
  now += 900;
  target.emit('SIGINT');
  expect(seen).toEqual(['SIGINT at 1000', 'SIGTERM', 'SIGINT at 1904']);
});
