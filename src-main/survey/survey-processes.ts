import type {
  AnalysisSettings,
  CameraShapes,
  DetectionSettings,
  DetectorDescription,
} from '../../src-workers/contracts/analysis';
import type { ProjectCamera } from '../../src-workers/contracts/project';
import { normalisedPoint } from '../../src-workers/domain/geometry/point';
import type { PictureSize } from '../../src-workers/domain/units';
import type { Lane } from '../analysis/analysed-camera';
import type { AnalysisClient } from '../analysis/analysis-client';
import type { AnalysisPool } from '../analysis/analysis-pool';
import { threadsPerLane } from './lane-count';
import { trackerSettings } from './tracker-settings';
import { ReplayedDetection } from '../detections/replayed-detection';
import type { DetectionOrigin } from '../detections/detection-origin';
import type { DetectionSource } from './detection-source';
import { VideoDetection } from './video-detection';

export interface SurveyDetectionOptions {
  readonly pool: AnalysisPool;
  /** The process of the analysis, which costs little, and of the first lane. */
  readonly first: () => Promise<AnalysisClient>;
  /** Path of ffmpeg. */
  readonly ffmpeg: () => Promise<string>;
  readonly origin: DetectionOrigin;
  /** For the zones of the detector: the picture is cropped to regions of interest. */
  readonly zones: CameraShapes['zones'];
  /** What the model's classes count as; absent: as its manifest has them. */
  readonly classMap?: DetectionSettings['classMap'] | undefined;
  readonly analysisFps: number | 'source';
  /** Processes that detect at the same time. */
  readonly lanes: number;
  /** In the processes; nobody else's. */
  readonly name: string;
}

/**
 * The detection of one survey: of a file of detections, or by a model, one lane a process, placed when
 * there is something to detect.
 */
export function surveyDetection(options: SurveyDetectionOptions): DetectionSource {
  const { pool, first, ffmpeg, origin, zones, analysisFps, lanes, name, classMap } = options;
  if (origin.kind === 'file') {
    return new ReplayedDetection({ stored: origin.stored, ffmpeg, analysisFps });
  }
  const { model } = origin;
  const openLanes = async (): Promise<readonly Lane[]> => {
    const clients = [await first()];
    while (clients.length < lanes) clients.push(await pool.place(model.id, clients));
    return clients.map((client, index) => {
      const lane = client.lane(`${name}/lane-${index + 1}`);
      return index === 0 ? lane : { ...lane, close: closeAndRelease(lane, client, pool) };
    });
  };
  const settings: DetectionSettings = {
    model: { file: model.file, manifest: model.manifest },
    threads: threadsPerLane,
    zones,
    ...(classMap === undefined ? {} : { classMap }),
  };
  return new VideoDetection(ffmpeg, openLanes, settings, analysisFps);
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
  camera: Pick<
    ProjectCamera,
    'referencePoint' | 'hysteresisPercent' | 'tracker' | 'calibration' | 'density'
  >,
  shapes: CameraShapes,
  picture: PictureSize,
  { thresholds }: Pick<DetectorDescription, 'thresholds'>,
): AnalysisSettings => ({
  picture,
  shapes,
  referencePoint: camera.referencePoint,
  hysteresisPercent: camera.hysteresisPercent,
  tracker: trackerSettings(camera.tracker, thresholds),
  ...(camera.calibration === undefined
    ? {}
    : {
        calibration: camera.calibration.points.map(({ picture: [x, y], groundMetres }) => ({
          picture: normalisedPoint(x, y),
          groundMetres: { x: groundMetres[0], y: groundMetres[1] },
        })),
      }),
  background: camera.density,
  colours: true,
});
