import { basename } from 'node:path';
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
  return [
    ...untimedVideos(videos),
    ...differentPictures(videos),
    ...(shapes.lines.length > 0 ? slowRate(videos, analysisFps) : []),
  ];
}

function untimedVideos(videos: readonly ProbedVideo[]): string[] {
  const untimed = videos.filter(({ start }) => start === undefined);
  if (untimed.length === 0 || untimed.length === videos.length) return [];
  const names = untimed.map(({ file }) => `"${basename(file)}"`).join(', ');
  return [
    `Some videos do not say when they were recorded (${names}), so the times of the others are not used either: the videos follow each other as given.`,
  ];
}

function differentPictures(videos: readonly ProbedVideo[]): string[] {
  const sizes = new Set(
    videos.map(({ probe: { picture } }) => `${picture.width}x${picture.height}`),
  );
  if (sizes.size < 2) return [];
  return [
    `The videos have pictures of different sizes (${[...sizes].join(', ')}); they are taken for the same view.`,
  ];
}

function slowRate(videos: readonly ProbedVideo[], analysisFps: number | 'source'): string[] {
  const rates = videos.map(({ probe: { frameRate = Number.POSITIVE_INFINITY } }) =>
    analysisFps === 'source' ? frameRate : Math.min(frameRate, analysisFps),
  );
  const slowest = Math.min(...rates);
  if (slowest >= slowestFps) return [];
  return [
    `Only ${Number(slowest.toFixed(2))} frames per second are analysed: fast vehicles move more than their own length between frames, so lines may miss some. From ${slowestFps} on they do not.`,
  ];
}
