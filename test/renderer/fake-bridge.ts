import type {
  CommandAnswer,
  CommandResult,
  ConsoleBridge,
  ConsoleCommand,
  ConsoleCommandOf,
  ConsoleEvent,
} from '../../src-workers/contracts/console-command';
import type { ConsoleState } from '../../src-workers/contracts/console-state';
import type { FailureData } from '../../src-workers/contracts/errors';

/** What a command is answered; a failure is what main would say of it. */
type Answers = {
  readonly [Kind in ConsoleCommand['kind']]?: (
    command: ConsoleCommandOf<Kind>,
  ) => CommandAnswer<Kind> | FailureData | Promise<CommandAnswer<Kind>>;
};

const isFailureData = (value: unknown): value is FailureData =>
  typeof value === 'object' && value !== null && 'sentence' in value && 'code' in value;

/** Main's side of the window for tests of the page: a state, answers, and a list of what was asked. */
export class FakeBridge implements ConsoleBridge {
  readonly commands: ConsoleCommand[] = [];
  readonly #listeners = new Set<(event: ConsoleEvent) => void>();
  readonly #answers: Answers;
  #state: ConsoleState;

  constructor(state: ConsoleState, answers: Answers = {}) {
    this.#state = state;
    this.#answers = answers;
  }

  async invoke<Kind extends ConsoleCommand['kind']>(
    command: ConsoleCommandOf<Kind>,
  ): Promise<CommandResult<CommandAnswer<Kind>>> {
    this.commands.push(command);
    const answer = this.#answers[command.kind] as
      ((command: ConsoleCommandOf<Kind>) => unknown) | undefined;
    const value = command.kind === 'get-state' ? this.#state : await answer?.(command);
    return isFailureData(value)
      ? { ok: false, failure: value }
      : { ok: true, value: value as CommandAnswer<Kind> };
  }

  onEvent(listener: (event: ConsoleEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  pathsOf(files: readonly unknown[]): string[] {
    return files.map((_, index) => `/dropped/video-${index + 1}.mp4`);
  }

  /** What main would tell; a copy, as after a message channel. */
  tell(state: ConsoleState): void {
    this.#state = state;
    this.emit({ kind: 'state-changed', state: structuredClone(state) });
  }

  emit(event: ConsoleEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
