import type { Answers } from './answers';
import { cameraAnswers } from './camera-answers';
import type { EngineCommand } from './console-engine';

/** What the engine answers itself. */
type OwnKinds = 'get-state' | 'dismiss-notice';

export const answers = { ...cameraAnswers } as unknown as Answers<
  Exclude<EngineCommand['kind'], OwnKinds>
>;
