import type {
  AnalysisSettings,
  CameraShapes,
  DetectionSettings,
  DetectorDescription,
} from '../../src-workers/contracts/analysis';
import type { ProjectCamera } from '../../src-workers/contracts/project';
import type { PictureSize } from '../../src-workers/domain/units';
import type { Lane } from '../analysis/analysed-camera';
import type { AnalysisClient } from '../analysis/analysis-client';
import type { AnalysisPool } from '../analysis/analysis-pool';
import { trackerSettings } from './tracker-settings';
import { VideoDetection } from './video-detection';

export interface SurveyDetectionOptions {
  readonly pool: AnalysisPool;
  /** The process of the analysis, which costs little, and of the first lane. */
  readonly first: () => Promise<AnalysisClient>;
  /** Path of ffmpeg. */
  readonly ffmpeg: string;
  readonly model: { readonly id: string };
  readonly detection: DetectionSettings;
  readonly analysisFps: number | 'source';
  /** Processes that detect at the same time. */
  readonly lanes: number;
  /** In the processes; nobody else's. */
  readonly name: string;
}

/** The detection of one survey, one lane a process, placed when there is something to detect. */
export function surveyDetection(options: SurveyDetectionOptions): VideoDetection {
  const { pool, first, ffmpeg, model, detection, analysisFps, lanes, name } = options;
  const openLanes = async (): Promise<readonly Lane[]> => {
    const clients = [await first()];
    while (clients.length < lanes) clients.push(await pool.place(model.id, clients));
    return clients.map((client, index) => {
      const lane = client.lane(`${name}/lane-${index + 1}`);
      return index === 0 ? lane : { ...lane, close: closeAndRelease(lane, client, pool) };
    });
  };
  return new VideoDetection(ffmpeg, openLanes, detection, analysisFps);
}

const closeAndRelease =
  (lane: Lane, client: AnalysisClient, pool: AnalysisPool): Lane['close'] =>
  async () => {
    try {
      return await lane.close();
    } finally {
      pool.release(client);
    }
  };

/** How a camera is analysed whose picture and detector are known. */
export const analysisSettings = (
  camera: Pick<ProjectCamera, 'referencePoint' | 'hysteresisPercent' | 'tracker'>,
  shapes: CameraShapes,
  picture: PictureSize,
  { thresholds }: Pick<DetectorDescription, 'thresholds'>,
): AnalysisSettings => ({
  picture,
  shapes,
  referencePoint: camera.referencePoint,
  hysteresisPercent: camera.hysteresisPercent,
  tracker: trackerSettings(camera.tracker, thresholds),
});
