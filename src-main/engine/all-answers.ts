import type { Answers } from './answers';
import { cameraAnswers } from './camera-answers';
import type { EngineCommand } from './console-engine';
import { measureAnswers } from './measure-answers';
import { modelAnswers } from './model-answers';
import { orderAnswers } from './order-cameras';
import { proofAnswers } from './proof-answers';
import { registryAnswers } from './registry-answers';

/** What the engine answers itself. */
type OwnKinds = 'get-state' | 'dismiss-notice';

export const answers: Answers<Exclude<EngineCommand['kind'], OwnKinds>> = {
  ...cameraAnswers,
  ...measureAnswers,
  ...proofAnswers,
  ...orderAnswers,
  ...registryAnswers,
  ...modelAnswers,
};
