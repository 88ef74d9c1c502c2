import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RegularWriting } from '../../../src-main/survey/regular-writing';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const neverFails = (error: unknown): void => {
  throw error;
};

it('writes again and again, and not after it was stopped', async () => {
  const write = vi.fn(() => Promise.resolve());
  const writing = new RegularWriting(write, { firstMs: 1000, everyMs: 1000 }, neverFails);
  await vi.advanceTimersByTimeAsync(3500);
  expect(write).toHaveBeenCalledTimes(3);
  await writing.stop();
  await writing.stop();
  await vi.advanceTimersByTimeAsync(5000);
  expect(write).toHaveBeenCalledTimes(3);
});

it('writes seldom when a write takes long', async () => {
  const write = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve, 500)));
  const writing = new RegularWriting(write, { firstMs: 1000, everyMs: 1000 }, neverFails);
  await vi.advanceTimersByTimeAsync(1500);
  expect(write).toHaveBeenCalledTimes(1);
  // Half a second is a twentieth of ten.
  await vi.advanceTimersByTimeAsync(9900);
  expect(write).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(write).toHaveBeenCalledTimes(2);
  const stopped = writing.stop();
  await vi.advanceTimersByTimeAsync(500);
  await stopped;
});

it('tells of a failure once and gives up', async () => {
  const failure = new Error('The disk is full.');
  const onError = vi.fn();
  const writing = new RegularWriting(
    () => Promise.reject(failure),
    { firstMs: 1000, everyMs: 1000 },
    onError,
  );
  await vi.advanceTimersByTimeAsync(5000);
  expect(onError.mock.calls).toEqual([[failure]]);
  await writing.stop();
});
