/** A second thread makes a run a fifth faster and costs a fifth more: processes do better. */
export const threadsPerLane = 1;

/** Beyond, one decoder on one thread is what the detectors wait for (1080p, the shipped model). */
const mostLanes = 4;

/** A process costs as much CPU time to start as this many seconds of video cost to detect. */
const secondsPerLane = 4;

/** One detector a core, but none that is not worth its start. */
export function laneCount(
  videos: readonly { readonly durationMs: number | undefined }[],
  cores: number,
): number {
  const seconds = videos.reduce(
    (total, { durationMs = Number.POSITIVE_INFINITY }) => total + durationMs / 1000,
    0,
  );
  return Math.max(1, Math.min(cores, mostLanes, Math.floor(seconds / secondsPerLane)));
}
