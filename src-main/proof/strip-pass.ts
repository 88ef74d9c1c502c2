import type { AnalysedCamera } from '../analysis/analysed-camera';
import { startDecoder } from '../decoders/ffmpeg-process';
import { giveWay } from '../decoders/give-way';
import { pictureTarget, picturesAhead } from '../survey/picture-target';
import type { ProbedVideo } from '../survey/probed-video';

export interface StripPassOptions {
  /** Path of ffmpeg. */
  readonly ffmpeg: string;
  readonly video: ProbedVideo;
  /** Where the video lies in the survey, in ms. */
  readonly offsetMs: number;
  readonly analysisFps: number | 'source';
  /** It was analysed, and nothing is being analysed on it. */
  readonly camera: Pick<AnalysedCamera, 'openPictures'>;
  readonly signal: AbortSignal;
}

/**
 * Decodes a video that was analysed once more, without detecting: for strips of lines that were drawn
 * since. It takes a fraction of an analysis' time, and gives way to everything else.
 * @returns whether it came to its end
 * @throws Failure WORKER_FAILED
 */
export async function recordStrips(options: StripPassOptions): Promise<boolean> {
  const { ffmpeg, video, offsetMs, analysisFps, camera, signal } = options;
  const target = pictureTarget(video.probe.picture);
  const request = { target, offsetMs, slots: picturesAhead(1), stripsOnly: true };
  const pictures = await camera.openPictures(request);
  const decoder = startDecoder({
    ...{ ffmpeg, analysisFps, file: video.file, probe: video.probe },
    ...{ rawUrls: [], pictures: { url: pictures.rawUrl, target } },
  });
  giveWay(decoder.pid);
  const onStop = (): void => void decoder.stop();
  signal.addEventListener('abort', onStop, { once: true });
  if (signal.aborted) onStop();
  try {
    const { outcome } = await decoder.exited;
    pictures.decoderExited();
    await pictures.ended;
    return outcome === 'complete';
  } finally {
    signal.removeEventListener('abort', onStop);
    await decoder.stop();
  }
}
