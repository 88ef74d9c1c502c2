import type { FailureData } from '../../src-workers/contracts/errors';
import type { PcuProfile } from '../../src-workers/domain/pcu/pcu-profile';
import type { AnalysisPool } from '../analysis/analysis-pool';
import type { Ffmpeg } from '../decoders/ffmpeg-lookup';
import type { SecretStore } from '../secrets/secret-store';

/** What the project says that concerns all its cameras. */
export interface ProjectFacts {
  /** Absolute path of the project file. */
  readonly path: string;
  readonly site: string;
  /** IANA */
  readonly timeZone: string;
  readonly fileTimePattern?: string | undefined;
  /** Its own; absent: none but those that ship. */
  readonly pcuProfiles?: readonly PcuProfile[];
}

/** Something that a person should read once, about one camera. */
export interface CameraNotice {
  readonly severity: 'error' | 'warning' | 'information';
  readonly sentence: string;
  readonly code?: FailureData['code'];
}

/** Everything around one camera that its session needs. */
export interface CameraSurroundings {
  readonly pool: AnalysisPool;
  /** Looked for when it is first needed. @throws Failure FFMPEG_NOT_FOUND */
  readonly ffmpeg: () => Promise<Ffmpeg>;
  readonly secrets: SecretStore;
  readonly project: ProjectFacts;
  /** The camera's own folder in the data folder; made when it is needed. */
  readonly folder: string;
  readonly tell: (notice: CameraNotice) => void;
  /** Epoch ms. */
  readonly now: () => number;
}

/** What a live session needs of them. */
export type LiveSurroundings = Pick<
  CameraSurroundings,
  'ffmpeg' | 'secrets' | 'project' | 'now' | 'folder' | 'tell'
> & {
  readonly pool: Pick<CameraSurroundings['pool'], 'place' | 'release'>;
};
