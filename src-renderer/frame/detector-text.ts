import type { CameraState } from '../../src-workers/contracts/console-state';
import { t } from '../language/language';

/** `MobileNetV3 CenterNet 512×288 · CPU`; cameras with others are counted. */
export function detectorText(
  cameras: readonly Pick<CameraState, 'detector'>[],
): string | undefined {
  const texts = cameras.flatMap(({ detector }) =>
    detector
      ? [
          detector.provider === 'file'
            ? t('{{title}}, from a file', { title: detector.title })
            : `${detector.title} ${detector.inputWidth}×${detector.inputHeight} · ${detector.provider.toUpperCase()}`,
        ]
      : [],
  );
  const [first, ...others] = [...new Set(texts)];
  if (first === undefined || others.length === 0) return first;
  return t('{{first}} and {{number}} more', { first, number: others.length });
}
