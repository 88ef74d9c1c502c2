import { describe, expect, it } from 'vitest';
import type { AnalysedCamera, PlaybackMove } from '../../../src-main/analysis/analysed-camera';
import { Playback } from '../../../src-main/cameras/playback';
import type { Decoder, DecoderExit } from '../../../src-main/decoders/ffmpeg-process';
import type { PlaybackDecoderOptions } from '../../../src-main/decoders/playback-decoder';
import type { ProbedVideo } from '../../../src-main/survey/probed-video';
import { milliseconds } from '../../../src-workers/domain/units';

const small = { longestSide: 300, fps: 10 };
const large = { longestSide: 1100, fps: 30 };
const soon = { timeout: 5000, interval: 10 };

/** A playback whose decoders are only written down; the process shows a picture as soon as it is asked. */
function setUp() {
  const decoders: (PlaybackDecoderOptions & { stopped: boolean })[] = [];
  const controls: unknown[] = [];
  let move: (move: PlaybackMove) => void = () => undefined;
  const shows = (mediaTime: number): void =>
    move({ mediaTime: milliseconds(mediaTime), analysedUntil: milliseconds(9e9), ended: false });
  const camera = {
    onPlaybackMoved: (listener: typeof move) => void (move = listener),
    openPlayback: () => Promise.resolve({ previewUrl: 'unix:/p' }),
    controlPlayback: (control: unknown) => void controls.push(control),
  } as unknown as AnalysedCamera;
  const startDecoder = (options: PlaybackDecoderOptions): Decoder => {
    const made = { ...options, stopped: false };
    decoders.push(made);
    let end: (exit: DecoderExit) => void = () => undefined;
    const exited = new Promise<DecoderExit>((resolve) => (end = resolve));
    setTimeout(() => shows(options.startAt ?? 0));
    return {
      pid: undefined,
      exited,
      stop: async () => {
        made.stopped = true;
        end({ outcome: 'stopped' } as DecoderExit);
        await exited;
      },
    };
  };
  const video = {
    file: 'a.mp4',
    durationMs: milliseconds(60_000),
    probe: { picture: { width: 1920, height: 1080 }, frameRate: 25 },
  } as unknown as ProbedVideo;
  const playback = new Playback({
    ...{ ffmpeg: 'ffmpeg', video, analysisFps: 'source', loop: false, startDecoder },
    onChange: () => undefined,
  });
  playback.seat(camera);
  const running = () => decoders.filter(({ stopped }) => !stopped);
  return { playback, decoders, running, controls, shows };
}

const delivers = ({ longestSide, previewFps, startAt }: PlaybackDecoderOptions) => ({
  longestSide,
  ...(previewFps === undefined ? {} : { previewFps }),
  startAt,
});

describe('the decoder of a playback', () => {
  it('is there for who watches, and delivers what a small tile can use', async () => {
    const { playback, decoders, running } = setUp();
    playback.preview(small);
    expect(decoders).toEqual([]);
    playback.watched(true);
    await expect.poll(() => decoders.length, soon).toBe(1);
    expect(delivers(decoders[0]!)).toEqual({ longestSide: 320, previewFps: 10, startAt: 0 });
    playback.watched(false);
    await expect.poll(() => running().length, soon).toBe(0);
    await playback.dispose();
  });

  it('is replaced where it stands when the tile becomes large, and not while it still changes', async () => {
    const { playback, decoders, running, shows } = setUp();
    playback.preview(small);
    playback.watched(true);
    await expect.poll(() => decoders.length, soon).toBe(1);
    shows(4000);
    playback.preview({ longestSide: 500, fps: 20 });
    playback.preview(large);
    await expect.poll(() => decoders.length, soon).toBe(2);
    expect(delivers(decoders[1]!)).toEqual({ longestSide: 960, startAt: 4000 });
    await expect.poll(() => running().length, soon).toBe(1);
    await playback.dispose();
  });

  it('stays when a wish changes nothing of what it delivers', async () => {
    const { playback, decoders } = setUp();
    playback.preview(small);
    playback.watched(true);
    await expect.poll(() => decoders.length, soon).toBe(1);
    playback.preview({ longestSide: 310, fps: 10 });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(decoders).toHaveLength(1);
    await playback.dispose();
  });

  it('leaves no picture out where somebody steps, and leaves them out again when it plays', async () => {
    const { playback, decoders, controls, shows } = setUp();
    playback.preview(small);
    playback.watched(true);
    await expect.poll(() => decoders.length, soon).toBe(1);
    shows(4000);
    playback.carryOut({ kind: 'pause' });
    // What stands is not decoded anew.
    expect(controls).toHaveLength(1);
    playback.carryOut({ kind: 'step', frames: 1 });
    await expect.poll(() => decoders.length, soon).toBe(2);
    // Half an interval on: the first picture from there is the next one, however times are rounded.
    expect(delivers(decoders[1]!)).toEqual({ longestSide: 320, startAt: 4020 });
    shows(4040);
    playback.carryOut({ kind: 'step', frames: 1 });
    expect(controls.at(-1)).toMatchObject({ playing: false, steps: 1 });
    playback.carryOut({ kind: 'play' });
    await expect.poll(() => decoders.length, soon).toBe(3);
    expect(delivers(decoders[2]!)).toMatchObject({ previewFps: 10, startAt: 4040 });
    await playback.dispose();
  });

  it('delivers less of the video for the same pictures per second when it plays faster', async () => {
    const { playback, decoders } = setUp();
    playback.preview(small);
    playback.watched(true);
    await expect.poll(() => decoders.length, soon).toBe(1);
    playback.carryOut({ kind: 'set-speed', speed: 4 });
    await expect.poll(() => decoders.length, soon).toBe(2);
    expect(decoders[1]!.previewFps).toBe(2.5);
    await playback.dispose();
  });
});
