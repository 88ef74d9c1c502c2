import { basename } from 'node:path';
import { Failure } from '../../src-workers/contracts/errors';
import type { ProbedVideo } from '../survey/probed-video';
import type { StoredDetections, StoredVideo } from './stored-detections';

/** A last frame may lie this much behind the end that a container announces. */
const endToleranceMs = 500;

/** The one of this name; a file of a single video may be of a video that was renamed. */
export function storedIndex(videos: readonly StoredVideo[], file: string): number | undefined {
  const index = videos.findIndex(({ name }) => name === basename(file));
  if (index >= 0) return index;
  return videos.length === 1 ? 0 : undefined;
}

/**
 * Whether stored detections are those of these videos.
 * @returns a sentence for each video that is another file than the one that was detected
 * @throws Failure DETECTIONS_MISMATCH
 */
export function fitVideos(
  { file, picture, videos: stored = [] }: StoredDetections,
  videos: readonly ProbedVideo[],
): string[] {
  const space = videos[0]?.probe.picture;
  if (space !== undefined && picture !== undefined && !sameSize(space, picture)) {
    throw mismatch(
      `The detections in "${file}" are of a picture of ${sizeText(picture)} pixels, the video has ${sizeText(space)}.`,
    );
  }
  if (stored.length === 1 && videos.length > 1) {
    throw mismatch(
      `"${file}" has detections of one video, "${stored[0]?.name}", but ${videos.length} are named.`,
    );
  }
  return videos.flatMap((video) => {
    const name = basename(video.file);
    const index = storedIndex(stored, video.file);
    const known = index === undefined ? undefined : stored[index];
    if (known === undefined) {
      const names = stored.map((each) => `"${each.name}"`).join(', ');
      throw mismatch(`"${file}" has no detections of "${name}": it has those of ${names}.`);
    }
    const { durationMs } = video;
    if (durationMs !== undefined && known.lastMs > durationMs + endToleranceMs) {
      throw mismatch(
        `The detections in "${file}" go on to ${seconds(known.lastMs)}, the video "${name}" ends at ${seconds(durationMs)}: they are of another one.`,
      );
    }
    return known.name === name && known.bytes === video.bytes
      ? []
      : [
          `The detections were made on "${known.name}" (${known.bytes} bytes); "${name}" has ${video.bytes} and may be another recording.`,
        ];
  });
}

export const mismatch = (sentence: string): Failure => new Failure('DETECTIONS_MISMATCH', sentence);

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

interface Size {
  readonly width: number;
  readonly height: number;
}
const sameSize = (one: Size, other: Size): boolean =>
  one.width === other.width && one.height === other.height;
export const sizeText = ({ width, height }: Size): string => `${width}x${height}`;
