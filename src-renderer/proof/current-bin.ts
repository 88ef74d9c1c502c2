import type { ProofBin } from '../../src-workers/contracts/proof';
import type { StripContents } from './strip-contents';
import type { StripView } from './strip-view';
import { contains } from './time-window';

/** The bin that a person looks at: of the mark in focus, else the newest that is seen to a good part. */
export function currentBin(
  { window, focusedId }: Pick<StripView, 'window' | 'focusedId'>,
  { bins, marks, start, extent }: StripContents,
): ProofBin | undefined {
  const mark = marks.find(({ id }) => id === focusedId);
  if (mark && contains(window, mark.mediaTimeMs)) return binAt(bins, start + mark.mediaTimeMs);
  const to = Math.min(window.toMs, extent?.toMs ?? window.toMs);
  return binAt(bins, start + window.fromMs + (to - window.fromMs) * 0.75) ?? bins.at(-1);
}

/** @param at epoch ms */
export const binAt = (bins: readonly ProofBin[], at: number): ProofBin | undefined =>
  bins.find(({ start, end }) => at >= start && at < end);

/**
 * What saying it once more means. A bin in which something is corrected counts as checked in any case, so
 * saying so then means all of it.
 */
export const toBeChecked = (bin: ProofBin, { marks, start }: StripContents): boolean =>
  bin.checked === undefined ||
  marks.some(
    ({ correction, mediaTimeMs }) => correction && binAt([bin], start + mediaTimeMs) !== undefined,
  );

/** How the bin's figures are coloured: nobody looked, all agree, most do, or not. */
export type BinVerdict = 'unchecked' | 'agrees' | 'nearly' | 'differs';

/** Field practice asks for 95 %: below it a count is not called checked, but wrong. */
const goodAgreement = 95;

export function verdictOf({ checked, agreement }: ProofBin): BinVerdict {
  if (checked === undefined) return 'unchecked';
  if (agreement === undefined || agreement >= 100) return 'agrees';
  return agreement >= goodAgreement ? 'nearly' : 'differs';
}

/** Never 100 % while something differs. */
export const agreementText = (agreement: number): string =>
  `${agreement >= 100 ? 100 : Math.min(99, Math.floor(agreement))} %`;
