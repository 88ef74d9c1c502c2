import { basename, extname } from 'node:path';
import type {
  CameraSource,
  CameraState,
  ChosenDetector,
  ComparisonState,
  ConsoleState,
  Notice,
  SystemState,
} from '../../src-workers/contracts/console-state';
import type { Preferences } from '../../src-workers/contracts/preferences';
import type { ProjectCamera } from '../../src-workers/contracts/project';
import type { CameraSession, SessionState } from '../cameras/camera-session';
import type { DetectorChoices } from '../models/detector-choices';
import { pcuChoice, pcuProfilesOf } from '../pcu/profile-choice';
import type { ProjectStore } from '../project/project-store';
import { sourceFile } from '../project/source-path';
import { redactUrl } from '../secrets/credentials';
import { cameraRecord } from './camera-record';

export interface StateParts {
  readonly store: ProjectStore;
  readonly sessions: ReadonlyMap<string, CameraSession>;
  readonly system: SystemState;
  readonly notices: readonly Notice[];
  readonly detectors: Pick<DetectorChoices, 'all' | 'chosen'>;
  readonly preferences: Preferences;
  readonly comparison?: ComparisonState | undefined;
  readonly shapesRevision: (cameraId: string) => number;
}

/** What the console shows, of the project and of what its cameras do. */
export function consoleState({
  store,
  sessions,
  system,
  notices,
  detectors,
  preferences,
  comparison,
  shapesRevision,
}: StateParts): ConsoleState {
  const { path, project } = store;
  return {
    project: {
      name: basename(path, extname(path)),
      path,
      site: project.site,
      timeZone: project.timeZone,
      speedUnit: project.speedUnit,
      trafficSide: project.trafficSide,
      blurPictures: project.blurPictures === true,
      hasPlan: project.plan !== undefined,
      ...(project.defaultModel === undefined
        ? {}
        : { defaultModel: shownModel(detectors.chosen(path, project.defaultModel)) }),
    },
    preferences,
    cameras: project.cameras.flatMap((camera) => {
      const session = sessions.get(camera.id);
      if (session === undefined) return [];
      const { model } = camera;
      const chosen = model === undefined ? undefined : detectors.chosen(path, model);
      return [
        {
          ...cameraState(path, camera, session.state()),
          shapesRevision: shapesRevision(camera.id),
          ...(chosen === undefined ? {} : { chosenDetector: chosen }),
        },
      ];
    }),
    system,
    pcuProfiles: pcuProfilesOf(project.pcuProfiles).map(pcuChoice),
    detectors: detectors.all,
    ...(comparison === undefined ? {} : { comparison }),
    notices,
  };
}

/** A file by its absolute path, as it is compared with others. */
const shownModel = (chosen: ChosenDetector): string =>
  chosen.kind === 'known' ? chosen.id : chosen.path;

function cameraState(
  projectPath: string,
  {
    id,
    name = id,
    lines,
    zones,
    flows,
    calibration,
    pcuProfile,
    detections,
    source,
    ...record
  }: ProjectCamera,
  { durationMs, ...session }: SessionState,
): CameraState {
  return {
    id,
    name,
    source: shownSource(projectPath, source, durationMs),
    ...cameraRecord(record, session.activity),
    lines: lines.map(({ name: lineName, ...line }) => drawn(line, lineName)),
    zones: zones.map(({ name: zoneName, kind, settings, ...zone }) => ({
      ...drawn(zone, zoneName),
      kind,
      ...(settings === undefined ? {} : { settings }),
    })),
    ...(flows.length === 0
      ? {}
      : {
          flows: flows.map(({ id: flowId, name: flowName = flowId, from, to }) => ({
            ...{ id: flowId, name: flowName, from, to },
          })),
        }),
    ...(calibration === undefined ? {} : { calibration: calibration.points }),
    ...(pcuProfile === undefined ? {} : { pcuProfile }),
    ...(detections === undefined
      ? {}
      : { detections: { path: sourceFile(projectPath, detections.path) } }),
    ...session,
  };
}

function drawn(
  { id, colour, points, classes }: Omit<ProjectCamera['lines'][number], 'name'>,
  name: string | undefined,
): CameraState['lines'][number] {
  return {
    id,
    name: name ?? id,
    points,
    ...(colour === undefined ? {} : { colour }),
    ...(classes === undefined ? {} : { classes }),
  };
}

function shownSource(
  projectPath: string,
  source: ProjectCamera['source'],
  durationMs: number | undefined,
): CameraSource {
  switch (source?.kind) {
    case 'url':
      return { kind: 'url', url: redactUrl(source.url) };
    case 'usb':
      return { kind: 'usb', device: source.device };
    case 'file':
      return {
        kind: 'file',
        path: sourceFile(projectPath, source.path),
        ...(durationMs === undefined ? {} : { durationMs }),
      };
    // Projects of the command line may leave it out.
    case undefined:
      return { kind: 'file', path: '' };
  }
}
