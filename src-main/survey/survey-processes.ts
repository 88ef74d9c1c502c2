import type {
  AnalysisSettings,
  CameraShapes,
  DetectionSettings,
} from '../../src-workers/contracts/analysis';
import type { ProjectCamera } from '../../src-workers/contracts/project';
import type { AnalysisClient } from '../analysis/analysis-client';
import type { AnalysisPool } from '../analysis/analysis-pool';
import type { CountingTarget } from './survey-counting';
import { trackerSettings } from './tracker-settings';
import { VideoDetection } from './video-detection';

export interface SurveyProcessOptions {
  readonly pool: AnalysisPool;
  /** Path of ffmpeg. */
  readonly ffmpeg: string;
  readonly model: { readonly id: string };
  readonly detection: DetectionSettings;
  readonly analysisFps: number | 'source';
  readonly camera: Pick<ProjectCamera, 'referencePoint' | 'hysteresisPercent' | 'tracker'>;
  readonly shapes: CameraShapes;
  /** Processes that detect at the same time. */
  readonly lanes: number;
  /** In the processes; nobody else's. */
  readonly name: string;
}

/**
 * The lanes of one survey, one a process and opened when there is something to detect; the analysis,
 * which costs little, shares the first one's process.
 */
export function surveyProcesses(
  options: SurveyProcessOptions,
): Pick<CountingTarget, 'openAnalysis'> & { readonly detection: VideoDetection } {
  const { pool, ffmpeg, model, detection, analysisFps, lanes, name } = options;
  let first: Promise<AnalysisClient> | undefined;
  const openFirst = (): Promise<AnalysisClient> => (first ??= pool.place(model.id));
  return {
    detection: new VideoDetection(
      ffmpeg,
      async () => {
        const clients = [await openFirst()];
        while (clients.length < lanes) clients.push(await pool.place(model.id, clients));
        return clients.map((client, index) => client.lane(`${name}/lane-${index + 1}`));
      },
      detection,
      analysisFps,
    ),
    openAnalysis: async (picture, { thresholds }) => {
      const { camera, shapes } = options;
      const settings: AnalysisSettings = {
        picture,
        shapes,
        referencePoint: camera.referencePoint,
        hysteresisPercent: camera.hysteresisPercent,
        tracker: trackerSettings(camera.tracker, thresholds),
      };
      return { camera: await (await openFirst()).openCamera(`${name}/camera`, settings), settings };
    },
  };
}
