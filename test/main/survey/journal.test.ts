import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JournalReader, JournalWriter, type JournalEntry } from '../../../src-main/survey/journal';
import type { Foreground } from '../../../src-workers/domain/density/foreground';
import type { DetectedFrame } from '../../../src-workers/domain/frame-result';
import { box } from '../../../src-workers/domain/geometry/box';
import { milliseconds } from '../../../src-workers/domain/units';

const frame = (mediaTime: number): DetectedFrame => ({
  mediaTime: milliseconds(mediaTime),
  detections: [{ class: 'car', score: 0.613, box: box(10.01, 20.5, 30.25, 40) }],
});
const end = { frames: 2, skipped: 0, offsetMs: 0, warnings: [] };

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roadglass-'));
  path = join(folder, 'journal.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

async function written(): Promise<void> {
  const writer = JournalWriter.create(path, { fps: 'source' });
  writer.add({ video: 0, frames: [frame(0), frame(1000 / 15)] });
  writer.add({ video: 0, end });
  writer.add({ video: 1, frames: [frame(200)] });
  await writer.close();
}

describe('the journal of a run', () => {
  it('gives back exactly what was detected, video by video', async () => {
    await written();
    const reader = await JournalReader.open(path);
    expect(reader?.key).toEqual({ fps: 'source' });
    expect(await reader?.take(0)).toEqual({ video: 0, frames: [frame(0), frame(1000 / 15)] });
    expect(await reader?.take(0)).toEqual({ video: 0, end });
    expect(await reader?.take(0)).toBeUndefined();
    expect(reader?.exhausted).toBe(false);
    expect(await reader?.take(1)).toEqual({ video: 1, frames: [frame(200)] });
    expect(await reader?.take(1)).toBeUndefined();
    expect(reader?.exhausted).toBe(true);
  });

  it('forgets a last line that was cut short, and goes on after the line before', async () => {
    await written();
    const whole = await readFile(path, 'utf8');
    await appendFile(path, '{"video":1,"frames":[[266.6,[["car",0.5,');
    const reader = await JournalReader.open(path);
    while ((await reader?.take(0)) !== undefined);
    await reader?.take(1);
    expect(await reader?.take(1)).toBeUndefined();
    expect(await readFile(path, 'utf8')).toBe(whole);
    const writer = JournalWriter.continue(path);
    writer.add({ video: 1, end });
    await writer.close();
    expect((await readFile(path, 'utf8')).trimEnd().split('\n')).toHaveLength(5);
  });

  const found = (mediaTime: number, unsettled?: 'learning'): Foreground => ({
    mediaTime: milliseconds(mediaTime),
    ...{ width: 5, height: 3 },
    bits: Uint8Array.of(0b10000000, 0b00000010),
    ...(unsettled === undefined ? {} : { unsettled }),
  });
  /** Frames of 0 and 200 ms; later, when they were analysed, what was found on the first of them. */
  async function pictured(between: readonly JournalEntry[]): Promise<JournalReader> {
    const writer = JournalWriter.create(path, {});
    writer.add({ video: 0, frames: [frame(0), frame(200)], awaited: true });
    for (const entry of between) writer.add(entry);
    await writer.close();
    return (await JournalReader.open(path))!;
  }
  const mediaTimes = (entry: JournalEntry | undefined): unknown =>
    entry && 'frames' in entry
      ? entry.frames.map(({ mediaTime, foreground }) => [mediaTime, foreground])
      : entry;

  it('gives back the colours that were seen to the detections of their frames', async () => {
    const detections = [
      { class: 'car' as const, score: 0.9, box: box(0, 0, 40, 30) },
      { class: 'bus' as const, score: 0.8, box: box(50, 0, 90, 60) },
    ];
    const writer = JournalWriter.create(path, {});
    const mediaTime = milliseconds(0);
    writer.add({ video: 0, frames: [{ mediaTime, detections }], awaited: true });
    writer.add({ video: 0, foreground: [], colours: [{ mediaTime, looks: 'r?' }], until: 0 });
    await writer.close();
    const entry = await (await JournalReader.open(path))!.take(0);
    expect(entry).toMatchObject({
      frames: [{ detections: [{ look: 'red' }, { look: 'unclear' }] }],
    });
  });

  it('gives back what was found on pictures inside their frames, however much later it was written', async () => {
    const reader = await pictured([
      { video: 0, frames: [frame(400)], awaited: true },
      { video: 0, foreground: [found(0)], colours: [], until: 200 },
      { video: 0, foreground: [found(400, 'learning')], colours: [], until: 400 },
      { video: 0, end },
    ]);
    expect(mediaTimes(await reader.take(0))).toEqual([
      [0, found(0)],
      [200, undefined],
    ]);
    expect(mediaTimes(await reader.take(0))).toEqual([[400, found(400, 'learning')]]);
    expect(await reader.take(0)).toEqual({ video: 0, end });
    expect(reader.exhausted).toBe(false);
    expect(await reader.take(0)).toBeUndefined();
    expect(reader.exhausted).toBe(true);
  });

  it.each([
    ['a crash came before it was found', []],
    ['its video ended without', [{ video: 0, end }]],
  ])('gives back frames of which nothing was found: %s', async (_, between) => {
    const reader = await pictured(between);
    expect(mediaTimes(await reader.take(0))).toEqual([
      [0, undefined],
      [200, undefined],
    ]);
  });

  it('leaves out frames that come anew when a run is resumed, and has those that came', async () => {
    await (
      await pictured([
        { video: 0, foreground: [], colours: [], until: 200 },
        { video: 0, frames: [frame(400), frame(600)], awaited: true },
      ])
    ).close();
    const resumed = (await JournalReader.open(path, { onlyKnown: true }))!;
    expect(mediaTimes(await resumed.take(0))).toEqual([
      [0, undefined],
      [200, undefined],
    ]);
    expect(await resumed.take(0)).toBeUndefined();
    expect(resumed.exhausted).toBe(true);
    expect(resumed.leftOutAfter).toBe(200);

    const writer = JournalWriter.continue(path, resumed.bytes);
    writer.add({ video: 0, again: 200 });
    writer.add({ video: 0, frames: [frame(400)], awaited: true });
    writer.add({ video: 0, foreground: [found(400)], colours: [], until: 400 });
    await writer.close();
    const reader = (await JournalReader.open(path, { onlyKnown: true }))!;
    await reader.take(0);
    expect(mediaTimes(await reader.take(0))).toEqual([[400, found(400)]]);
    expect(await reader.take(0)).toBeUndefined();
    expect(reader.leftOutAfter).toBeUndefined();
  });

  it('reads a journal of version 2, which had no pictures', async () => {
    await written();
    await writeFile(path, (await readFile(path, 'utf8')).replace('"journal":3', '"journal":2'));
    const reader = await JournalReader.open(path);
    expect(await reader?.take(0)).toMatchObject({ video: 0 });
    await reader?.close();
  });

  it.each([
    ['nothing', ''],
    ['something else', 'hello\n'],
    ['a journal of another version', '{"journal":99,"key":{}}\n'],
  ])('does not take %s for a journal', async (_, text) => {
    await writeFile(path, text);
    expect(await JournalReader.open(path)).toBeUndefined();
  });

  it('is not there before the first run', async () => {
    expect(await JournalReader.open(path)).toBeUndefined();
  });
});
