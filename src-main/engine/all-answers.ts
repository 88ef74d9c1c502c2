import type { Answers } from './answers';
import { cameraAnswers } from './camera-answers';
import type { EngineCommand } from './console-engine';
import { measureAnswers } from './measure-answers';

/** What the engine answers itself. */
type OwnKinds = 'get-state' | 'dismiss-notice';

export const answers = { ...cameraAnswers, ...measureAnswers } as unknown as Answers<
  Exclude<EngineCommand['kind'], OwnKinds>
>;
