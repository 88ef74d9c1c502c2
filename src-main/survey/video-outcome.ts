import { basename } from 'node:path';
import type { DecoderExit } from '../decoders/ffmpeg-process';

/** What became of one video of a survey. */
export interface VideoOutcome {
  /** Frames that were analysed. */
  readonly frames: number;
  /** Frames of a time that was analysed already. */
  readonly skipped: number;
  /** Survey time of its media time 0, in ms. */
  readonly offsetMs: number;
  /** What went wrong on the way, in a sentence each. */
  readonly warnings: readonly string[];
}

/** What a user has to know of how a video was decoded to its end. */
export function decoderWarnings(
  file: string,
  exit: DecoderExit,
  end: { readonly complete: boolean; readonly skipped: number },
): string[] {
  const name = basename(file);
  const warnings: string[] = [];
  const last = exit.lastFrame === undefined ? '' : ` after ${(exit.lastFrame / 1000).toFixed(1)} s`;
  if (exit.outcome === 'failed') {
    const how = exit.signal === null ? `exit code ${exit.code ?? 'unknown'}` : exit.signal;
    warnings.push(`"${name}": the decoder broke off${last} (${how}); what came before is counted.`);
  } else if (exit.truncated) {
    warnings.push(`"${name}" ends${last}, before the end that it announces: it was cut short.`);
  } else if (!end.complete) {
    warnings.push(`"${name}": the last frame did not arrive whole.`);
  }
  if (exit.decodeErrors > 0) {
    warnings.push(
      `"${name}" is damaged: ${exit.decodeErrors} decoding errors; frames there are missing or faulty.`,
    );
  }
  if (end.skipped > 0) {
    warnings.push(
      `"${name}": ${end.skipped} frames are of a time that was analysed already (files that overlap, or repeated times) and were not counted again.`,
    );
  }
  return warnings;
}
