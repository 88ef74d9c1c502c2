import { shell, type BrowserWindow } from 'electron';
import type {
  CommandResult,
  ConsoleCommand,
  ConsoleEvent,
  OpenedVideos,
} from '../../src-workers/contracts/console-command';
import { sendEvent } from './console-ipc';
import { showSentence } from './desktop-dialogs';
import type { MenuActions } from './menu';

export interface MenuActionParts {
  readonly window: BrowserWindow;
  /** Carries a command out as if the window had sent it. */
  readonly answer: (command: ConsoleCommand) => Promise<CommandResult>;
  /** Where the licences of what is shipped lie. */
  readonly licences: string;
}

/** What needs a choice in the window is left to the window; the rest is a command like its own. */
export function menuActions({ window, answer, licences }: MenuActionParts): MenuActions {
  const choose = (item: Extract<ConsoleEvent, { kind: 'menu-chosen' }>['item']) => (): void =>
    sendEvent(window, { kind: 'menu-chosen', item });
  const command = async (sent: ConsoleCommand): Promise<void> => {
    const result = await answer(sent);
    const sentences = result.ok ? failuresOf(result.value) : [result.failure.sentence];
    if (sentences.length > 0) showSentence(window, 'error', sentences.join('\n'));
  };
  return {
    openVideo: () => void command({ kind: 'choose-videos' }),
    openProject: () => void command({ kind: 'choose-project' }),
    saveProjectAs: () => void command({ kind: 'save-project-as' }),
    addCamera: choose('add-camera'),
    exportCsv: choose('export-csv'),
    openDemo: choose('open-demo'),
    showHelp: choose('help'),
    showKeyboard: choose('keyboard'),
    showLicences: () => {
      void shell.openPath(licences).then((problem) => {
        if (problem) showSentence(window, 'info', `The licences lie in "${licences}".`);
      });
    },
  };
}

const failuresOf = (value: unknown): string[] =>
  ((value as Partial<OpenedVideos> | undefined)?.failures ?? []).map(({ sentence }) => sentence);
