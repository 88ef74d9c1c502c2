import { create } from 'zustand';
import type { ModelJudged } from '../../../src-workers/contracts/registry';

interface JudgedModels {
  /** What was looked at last. */
  readonly last?: ModelJudged | undefined;
  /** Paths of those that can be used. */
  readonly usable: readonly string[];
}

/** Files that were looked at since the window was opened: going to another tab forgets none. */
export const useJudged = create<JudgedModels>()(() => ({ usable: [] }));

export function rememberJudged(judged: ModelJudged): void {
  const { file, verdict } = judged;
  useJudged.setState(({ usable }) => ({
    last: judged,
    usable: verdict && file !== undefined ? [...new Set([...usable, file])] : usable,
  }));
}
