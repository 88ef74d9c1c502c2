import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openLogFile } from '../../src-main/desktop/log-file';
import { Failure } from '../../src-workers/contracts/errors';
import { temporaryFolder } from '../fixtures/temporary-folder';

const folder = temporaryFolder();
afterAll(folder.remove);

describe('openLogFile', () => {
  it('writes a line an event, with the causes of an error', () => {
    const log = openLogFile(join(folder.path, 'one'));
    log.information('begins');
    log.warning('careful');
    const cause = new TypeError('the root');
    log.error(
      'it failed',
      new Failure('WORKER_FAILED', 'A sentence.', { detail: 'a detail', cause }),
    );
    const lines = readFileSync(log.path, 'utf8').split('\n');
    expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z info begins$/);
    expect(lines[1]).toMatch(/Z warn careful$/);
    expect(lines[2]).toMatch(/Z error it failed: WORKER_FAILED: a detail Failure: A sentence\.$/);
    expect(lines.join('\n')).toContain('because of TypeError: the root');
  });

  it('keeps passwords out', () => {
    const log = openLogFile(join(folder.path, 'two'));
    log.warning('cannot open rtsp://operator:hunter2@camera.example/stream');
    log.error('fetch', new Error('http://camera.example/video?user=a&password=hunter2 says 401'));
    const text = readFileSync(log.path, 'utf8');
    expect(text).not.toContain('hunter2');
    expect(text).toContain('camera.example/stream');
  });

  it('is rotated: two files, however long it runs', () => {
    const log = openLogFile(join(folder.path, 'three'));
    const line = 'x'.repeat(20_000);
    for (let written = 0; written < 8 * 1024 * 1024; written += line.length) log.information(line);
    const files = readdirSync(dirname(log.path)).sort();
    expect(files).toEqual(['roadglass.log', 'roadglass.old.log']);
    for (const file of files)
      expect(statSync(join(dirname(log.path), file)).size).toBeLessThan(2.2 * 1024 * 1024);
  });
});
