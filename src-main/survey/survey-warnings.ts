import type { CameraShapes } from '../../src-workers/contracts/analysis';
import type { ProbedVideo } from './probed-video';

/** Below this a fast vehicle moves more than its own length between frames (PRODUCT, section 1). */
const slowestFps = 10;

/** What a user should know of a survey before it is analysed, in a sentence each. */
export function surveyWarnings(
  videos: readonly ProbedVideo[],
  shapes: CameraShapes,
  analysisFps: number | 'source',
): string[] {
  if (shapes.lines.length === 0) return [];
  const rates = videos.map(({ probe: { frameRate = Number.POSITIVE_INFINITY } }) =>
    analysisFps === 'source' ? frameRate : Math.min(frameRate, analysisFps),
  );
  const slowest = Math.min(...rates);
  if (slowest >= slowestFps) return [];
  return [
    `Only ${Number(slowest.toFixed(2))} frames per second are analysed: fast vehicles move more than their own length between frames, so lines may miss some. From ${slowestFps} on they do not.`,
  ];
}
