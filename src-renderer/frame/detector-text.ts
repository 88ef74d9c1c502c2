import type { CameraState } from '../../src-workers/contracts/console-state';

/** `MobileNetV3 CenterNet 512×288 · CPU`; cameras with others are counted. */
export function detectorText(
  cameras: readonly Pick<CameraState, 'detector'>[],
): string | undefined {
  const texts = cameras.flatMap(({ detector }) =>
    detector
      ? [
          detector.provider === 'file'
            ? `${detector.title}, from a file`
            : `${detector.title} ${detector.inputWidth}×${detector.inputHeight} · ${detector.provider.toUpperCase()}`,
        ]
      : [],
  );
  const [first, ...others] = [...new Set(texts)];
  if (first === undefined || others.length === 0) return first;
  return `${first} and ${others.length} more`;
}
