import type { CommandAnswer, ConsoleCommandOf } from '../../src-workers/contracts/console-command';
import type { ModelVerdict, VerdictRequest } from '../../src-workers/contracts/model-verdict';
import type { Comparisons } from '../compare/comparisons';
import type { Ffmpeg } from '../decoders/ffmpeg-lookup';
import type { DetectorChoices } from '../models/detector-choices';
import type { LoginItem } from '../preferences/login-item';
import type { PreferencesStore } from '../preferences/preferences-store';
import type { SecretStore } from '../secrets/secret-store';
import type { EngineCommand } from './console-engine';
import type { Notices } from './notices';
import type { OpenProject } from './open-project';

/** What the answers to commands are made of. The project is the one that was open when it was asked. */
export interface AnswerParts {
  readonly open: OpenProject;
  /** It still is open, and the engine was not disposed. */
  readonly isOpen: () => boolean;
  readonly ffmpeg: () => Promise<Ffmpeg>;
  readonly secrets: SecretStore;
  readonly detectors: DetectorChoices;
  readonly notices: Notices;
  readonly dataFolder: string;
  /** Path of the project of the demo. */
  readonly demo: string | undefined;
  /** Has a process of its own look at a model. @throws Failure MODEL_*, WORKER_FAILED */
  readonly verdictOn: (request: VerdictRequest) => Promise<ModelVerdict>;
  readonly comparisons: Comparisons;
  readonly preferences: PreferencesStore;
  /** Absent: Roadglass runs without a window. */
  readonly loginItem: LoginItem | undefined;
  /** Epoch ms. */
  readonly now: () => number;
}

export type Answer<Kind extends EngineCommand['kind']> = (
  parts: AnswerParts,
  command: ConsoleCommandOf<Kind>,
) => CommandAnswer<Kind> | Promise<CommandAnswer<Kind>>;

/** One function for each of some commands. */
export type Answers<Kinds extends EngineCommand['kind']> = {
  readonly [Kind in Kinds]: Answer<Kind>;
};
