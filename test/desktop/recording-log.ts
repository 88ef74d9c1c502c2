import type { Log } from '../../src-main/desktop/log-file';

/** A log whose lines a test can read: `level text`, and the error's message. */
export function recordingLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  return {
    lines,
    information: (text) => void lines.push(`information ${text}`),
    warning: (text) => void lines.push(`warning ${text}`),
    error: (text, error) =>
      void lines.push(`error ${text}${error instanceof Error ? `: ${error.message}` : ''}`),
  };
}
