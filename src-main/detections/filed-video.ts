import type { DetectionFileVideo } from '../../src-workers/contracts/detection-file';
import { milliseconds } from '../../src-workers/domain/units';
import { videoStart, type ProbedVideo, type VideoTimes } from '../survey/probed-video';

/** A video as a file of detections has it: all but its pictures is known. */
export function filedVideo(video: DetectionFileVideo, times: VideoTimes): ProbedVideo {
  const { name, bytes, codec, interlaced, frameRate, durationMs, creationTime } = video;
  const [width, height] = video.picture;
  return {
    file: name,
    bytes,
    start: videoStart(name, creationTime, times),
    durationMs,
    probe: {
      picture: { width, height },
      startTime: milliseconds(0),
      timeBase: { numerator: 1, denominator: 1_000_000 },
      pixelFormat: 'unknown',
      ...{ codec, interlaced },
      ...(frameRate === undefined ? {} : { frameRate }),
      ...(durationMs === undefined ? {} : { duration: milliseconds(durationMs) }),
      ...(creationTime === undefined ? {} : { creationTime }),
    },
  };
}

/** The other way round. @param name without folders */
export function videoForFile(name: string, { bytes, probe }: ProbedVideo): DetectionFileVideo {
  const { picture, codec, interlaced, frameRate, duration, creationTime } = probe;
  return {
    ...{ name, bytes, picture: [picture.width, picture.height], codec, interlaced },
    ...(frameRate === undefined ? {} : { frameRate }),
    ...(duration === undefined ? {} : { durationMs: duration }),
    ...(creationTime === undefined ? {} : { creationTime }),
  };
}
