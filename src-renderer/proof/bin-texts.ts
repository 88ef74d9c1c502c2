import type { ProofBin } from '../../src-workers/contracts/proof';
import { t } from '../language/language';
import { agreementText } from './current-bin';

/** `machine 9 · checked 9 · 100 %`, shorter where there is less room. */
export function binTexts({ machine, checked, agreement }: ProofBin): readonly string[] {
  if (checked === undefined)
    return [
      t('machine {{machine}} · not checked', { machine }),
      t('machine {{machine}}', { machine }),
      String(machine),
    ];
  const words = t('machine {{machine}} · checked {{checked}}', { machine, checked });
  const short = `${machine} · ${checked}`;
  if (agreement === undefined) return [words, short];
  const share = agreementText(agreement);
  return [`${words} · ${share}`, words, `${short} · ${share}`, share];
}
