import { describe, expect, it } from 'vitest';
import { LiveMeter } from '../../../src-main/cameras/live-meter';

const measure = (received: number, analysed = received, p95 = 40) => ({
  ...{ received, analysed, dropped: received - analysed, observed: [] },
  ...(analysed === 0 ? {} : { age: { p50: p95 / 2, p95 } }),
});

function running(seconds: number, each = measure(15)): LiveMeter {
  const meter = new LiveMeter();
  meter.connected(0, 15, 'source');
  for (let second = 1; second <= seconds; second += 1) meter.measured(second * 1000, each);
  return meter;
}

describe('LiveMeter', () => {
  it('knows little before the first frame', () => {
    expect(new LiveMeter().measures(0)).toEqual({ analysedFps: 0, dropped: 0, reconnects: 0 });
  });

  it('measures the last seconds, and counts drops from the start', () => {
    const meter = running(20, measure(15, 10));
    expect(meter.measures(20_000)).toEqual({
      ...{ sourceFps: 15, analysedFps: 10, dropped: 100, ageP95Ms: 40, reconnects: 0 },
      ...{ lastFrameAt: 20_000, quality: 'excellent' },
    });
    meter.measured(21_000, measure(15, 15, 95));
    expect(meter.measures(21_000)).toMatchObject({ analysedFps: 11, ageP95Ms: 95 });
    for (let at = 22_000; at <= 26_000; at += 1000) meter.measured(at, measure(15));
    expect(meter.measures(26_000)).toMatchObject({ analysedFps: 15, ageP95Ms: 40, dropped: 100 });
  });

  it('expects no more than what is analysed', () => {
    const meter = new LiveMeter();
    meter.connected(0, 30, 10);
    for (let second = 1; second <= 10; second += 1) meter.measured(second * 1000, measure(10));
    expect(meter.measures(10_000)).toMatchObject({ sourceFps: 30, quality: 'excellent' });
  });

  it('says the rate that it saw where the source says none', () => {
    const meter = new LiveMeter();
    meter.connected(0, undefined, 'source');
    meter.measured(1000, measure(12));
    expect(meter.measures(1000)).toMatchObject({ sourceFps: 12 });
  });

  it('counts a break once, and not the time without a connection', () => {
    const meter = running(10);
    meter.disconnected(10_000);
    meter.connected(70_000, 15, 'source');
    meter.measured(71_000, measure(15));
    expect(meter.measures(71_000)).toMatchObject({
      ...{ reconnects: 1, quality: 'fair', analysedFps: 15 },
    });
  });

  it('shows no figures of a stream that was stopped, or that nothing was heard of for 5 s', () => {
    const stopped = running(10);
    stopped.ended();
    const silent = running(10);
    for (const shown of [stopped.measures(10_000), silent.measures(15_000)]) {
      expect(shown).toMatchObject({ analysedFps: 0, reconnects: 0, lastFrameAt: 10_000 });
      expect(shown).not.toHaveProperty('ageP95Ms');
    }
  });

  it('keeps the moment of the last frame while none comes', () => {
    const meter = running(10);
    meter.stalled(12_000);
    for (let at = 11_000; at <= 16_000; at += 1000) meter.measured(at, measure(0));
    expect(meter.measures(16_000)).toMatchObject({ lastFrameAt: 10_000, analysedFps: 0 });
  });

  it('does not call the pauses of a slow source stalls', () => {
    const slow = new LiveMeter();
    slow.connected(0, 0.2, 'source');
    for (let stall = 1; stall <= 200; stall += 1) slow.stalled(stall * 5000);
    slow.measured(5000, measure(1));
    expect(slow.measures(5000).quality).toBe('excellent');
  });
});
