import { expect, it } from 'vitest';
import { ProgressDisplay } from '../../../src-main/cli/progress-display';
import { ProgressMeter } from '../../../src-main/survey/survey-progress';

function written(isTTY: boolean): {
  text: string[];
  write: (text: string) => void;
  isTTY: boolean;
} {
  const text: string[] = [];
  return { text, write: (part) => text.push(part), isTTY };
}
const progress = { share: 0.5, frames: 850, fps: 99.95, etaSeconds: 3725, replaying: false };

it('writes lines where nobody watches, and not too many', () => {
  const stream = written(false);
  const display = new ProgressDisplay(stream);
  display.show(progress, 0);
  display.show(progress, 4999);
  display.show(progress, 5000);
  const line = ' 50 % · 850 frames · 100.0 fps · 1:02:05 left\n';
  expect(stream.text).toEqual([line, line]);
});

it('draws a bar on a terminal and takes it away for a line', () => {
  const stream = written(true);
  const display = new ProgressDisplay(stream);
  display.show(progress, 0);
  display.line('A warning.');
  expect(stream.text[0]).toMatch(/^\r█{14}░{14} {2}50 %/);
  expect(stream.text.slice(1)).toEqual(['\r\u001b[K', 'A warning.\n']);
});

it('knows neither share nor end of a video that does not say how long it is', () => {
  const stream = written(false);
  const meter = new ProgressMeter(undefined);
  meter.advance(10, 400, false, 0);
  new ProgressDisplay(stream).show(meter.advance(90, 3600, false, 1000), 0);
  expect(stream.text).toEqual(['100 frames · 90.0 fps\n']);
});

it('tells the time left from the speed of the last ten seconds', () => {
  const meter = new ProgressMeter(100_000);
  meter.advance(1, 1000, false, 0);
  meter.advance(1, 1000, false, 60_000); // a slow minute
  const { etaSeconds, share } = meter.advance(10, 10_000, false, 61_000);
  expect(share).toBeCloseTo(0.12);
  expect(etaSeconds).toBeCloseTo(8.8);
});

it('says nothing of a speed that was measured over less than a second', () => {
  const meter = new ProgressMeter(60_000);
  meter.advance(1, 40, false, 0);
  const early = meter.advance(800, 32_000, false, 100);
  expect(early).not.toHaveProperty('fps');
  expect(early).not.toHaveProperty('etaSeconds');
  expect(meter.advance(20, 800, false, 1000)).toMatchObject({ fps: 820 });
});

it('says nothing of a speed that is not known yet, nor of time left when it is done', () => {
  const stream = written(false);
  const display = new ProgressDisplay(stream);
  const first = new ProgressMeter(1000).advance(25, 1000, false, 0);
  display.show(first, 0);
  display.finish(progress, 1);
  expect(stream.text).toEqual(['100 % · 25 frames\n', ' 50 % · 850 frames · 100.0 fps\n']);
});
