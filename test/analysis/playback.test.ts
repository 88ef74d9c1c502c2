import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { findFfmpeg } from '../../src-main/decoders/ffmpeg-lookup';
import { startDecoder, type Decoder } from '../../src-main/decoders/ffmpeg-process';
import { probeVideo, type VideoProbe } from '../../src-main/decoders/video-probe';
import { KeptAnalysis } from '../../src-workers/analysis/kept-analysis';
import { Playback, type PlaybackMove } from '../../src-workers/analysis/playback';
import type { FrameResult } from '../../src-workers/domain/frame-result';
import { milliseconds } from '../../src-workers/domain/units';
import { cameraSettings } from '../fixtures/shipped-detector';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { makeVideo } from '../fixtures/videos';
import { ManualClock } from './manual-clock';

const folder = temporaryFolder();
const settings = cameraSettings({ width: 320, height: 240 }, { keepTracks: true });
let ffmpeg: string;
let file: string;
let probe: VideoProbe;
beforeAll(async () => {
  ffmpeg = (await findFfmpeg()).path;
  file = await makeVideo(folder.path, 'paced.mp4', { source: 'testsrc2=s=320x240:r=25:d=2' });
  probe = await probeVideo(ffmpeg, file);
});
afterAll(folder.remove);

const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 60_000 });

function keptUntil(mediaTime: number): KeptAnalysis {
  const kept = new KeptAnalysis(settings);
  for (let time = 0; time <= mediaTime; time += 40) kept.add(emptyResult(time));
  return kept;
}
const emptyResult = (time: number): FrameResult => ({
  ...{ mediaTime: milliseconds(time), tracks: [], crossings: [], occupations: [] },
  ...{ zoneEvents: [], ended: [] },
});

interface Played {
  readonly playback: Playback;
  readonly clock: ManualClock;
  /** Media times, and whether with an analysis. */
  readonly shown: [mediaTime: number, analysed: boolean][];
  readonly moves: PlaybackMove[];
  readonly kept: KeptAnalysis;
  /** The next picture is there and waits for its time. */
  readonly scheduled: () => Promise<void>;
}

const open: { playback: Playback; decoder: Decoder }[] = [];
afterEach(async () => {
  for (const { playback, decoder } of open.splice(0)) {
    playback.close();
    await decoder.stop();
  }
});

async function play(
  options: { playing?: boolean; speed?: number; until?: number } = {},
): Promise<Played> {
  const { playing = true, speed = 1, until = 2000 } = options;
  const clock = new ManualClock();
  const shown: [number, boolean][] = [];
  const moves: PlaybackMove[] = [];
  const kept = keptUntil(until);
  const playback = await Playback.open({
    ...{ fromMs: 0, playing, speed, clock },
    kept: () => kept,
    show: ({ mediaTime }, analysis) => shown.push([mediaTime, analysis !== undefined]),
    onMoved: (move) => moves.push(move),
  });
  const decoder = startDecoder({
    ...{ ffmpeg, file, probe, rawUrls: [], analysisFps: 'source' },
    preview: { url: playback.url },
  });
  open.push({ playback, decoder });
  await eventually(() => expect(shown.length).toBeGreaterThan(0));
  const scheduled = (): Promise<void> => eventually(() => expect(clock.timers).toBe(1));
  return { playback, clock, shown, moves, kept, scheduled };
}

const times = (shown: Played['shown']): number[] => shown.map(([time]) => time);

describe('Playback', () => {
  it.each([
    [1, 1, 'all'],
    [0.5, 1, 'all'],
    // 50 and 100 a second: nobody sees the ones between, and painting them costs much.
    [2, 2, 'every other'],
    [4, 4, 'every fourth'],
  ])('at speed %d shows a picture of %d in time: %s', async (speed, each) => {
    const { clock, shown, scheduled } = await play({ speed });
    const distance = (each * 40) / speed;
    for (let picture = 1; picture < 8; picture += 1) {
      await scheduled();
      // The ones that are left out have their times as well.
      for (let step = 1; step < each; step += 1) {
        clock.advance(distance / each);
        await scheduled();
      }
      clock.advance(distance / each - 1);
      expect(shown).toHaveLength(picture);
      clock.advance(1);
      expect(times(shown).at(-1)).toBe(picture * each * 40);
    }
  });

  it('takes another speed from the picture that stands, also before there is one', async () => {
    const { playback, clock, shown, scheduled } = await play();
    await scheduled();
    clock.advance(30);
    playback.control({ playing: true, speed: 0.5, steps: 0 });
    await scheduled();
    clock.advance(79);
    expect(times(shown)).toEqual([0]);
    clock.advance(1);
    expect(times(shown)).toEqual([0, 40]);
  });

  it('leaves out pictures that others overtook, when the machine is late', async () => {
    const { clock, shown, scheduled } = await play();
    await scheduled();
    await eventually(() => expect(clock.timers).toBe(1));
    clock.jump(100); // 40 and 80 are due
    await scheduled();
    expect(times(shown)).toEqual([0, 80]);
    clock.jump(5000); // lost time is not made up for
    await scheduled();
    expect(times(shown).length).toBeGreaterThan(2);
    const before = shown.length;
    clock.advance(40);
    expect(shown).toHaveLength(before + 1);
  });

  it('pauses, steps and plays on', async () => {
    const { playback, clock, shown, moves, scheduled } = await play();
    await scheduled();
    playback.control({ playing: false, speed: 1, steps: 0 });
    expect(moves.at(-1)).toMatchObject({ mediaTime: 0, ended: false });
    clock.advance(10_000);
    expect(times(shown)).toEqual([0]);
    playback.control({ playing: false, speed: 1, steps: 2 });
    await eventually(() => expect(times(shown)).toEqual([0, 40, 80]));
    expect(moves.at(-1)).toMatchObject({ mediaTime: 80, previous: 40 });
    playback.control({ playing: true, speed: 1, steps: 0 });
    await scheduled();
    clock.advance(40);
    expect(times(shown).at(-1)).toBe(120);
  });

  it('tells main four times a second, and of every stop', async () => {
    const { playback, clock, moves, scheduled } = await play();
    for (let picture = 0; picture < 30; picture += 1) {
      await scheduled();
      clock.advance(40);
    }
    // The first one, and every 280 ms: the first picture after 250.
    expect(moves.map(({ mediaTime }) => mediaTime)).toEqual([0, 280, 560, 840, 1120]);
    playback.control({ playing: false, speed: 1, steps: 0 });
    expect(moves.at(-1)).toMatchObject({ mediaTime: 1200 });
    playback.control({ playing: true, speed: 1, steps: 0 });
    for (let picture = 31; picture < 50; picture += 1) {
      await scheduled();
      clock.advance(40);
    }
    await eventually(() => expect(moves.at(-1)).toMatchObject({ mediaTime: 1960, ended: true }));
  });

  it('waits for the analysis, tells so once, and goes on from there', async () => {
    const { playback, clock, shown, moves, kept, scheduled } = await play({ until: 40 });
    await scheduled();
    clock.advance(40);
    await eventually(() => expect(moves).toHaveLength(2));
    clock.advance(60_000);
    playback.analysed();
    expect(shown).toEqual([
      [0, true],
      [40, true],
    ]);
    expect(moves).toHaveLength(2);
    expect(moves.at(-1)).toMatchObject({ mediaTime: 40, analysedUntil: 40, ended: false });
    for (const time of [80, 120, 160]) kept.add(emptyResult(time));
    playback.analysed();
    expect(times(shown)).toEqual([0, 40, 80]);
    await scheduled();
    clock.advance(40);
    expect(times(shown)).toEqual([0, 40, 80, 120]);
  });

  it('shows the first picture without an analysis, and again with it', async () => {
    const { playback, shown, kept, moves } = await play({ until: -1 });
    expect(shown).toEqual([[0, false]]);
    expect(moves[0]).toEqual({ mediaTime: 0, analysedUntil: 0, ended: false });
    kept.add(emptyResult(0));
    playback.analysed();
    playback.analysed();
    expect(shown).toEqual([
      [0, false],
      [0, true],
    ]);
  });

  it('plays on raw behind an analysis that was finished early', async () => {
    const { playback, clock, shown, kept, scheduled } = await play({ until: 0 });
    kept.finish(emptyResult(0));
    playback.analysed();
    await scheduled();
    clock.advance(40);
    expect(shown).toEqual([
      [0, true],
      [40, false],
    ]);
  });
});
