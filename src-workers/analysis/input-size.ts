import { mostInputSide, type LayoutName, type ModelManifest } from '../contracts/model-manifest';
import { fittedInput } from '../domain/detection/letterbox';
import type { InputSize } from './layouts/output-layout';
import type { PictureInput } from './model-input';

type SizeRule = ModelManifest['input']['size'];

/** Where a file leaves its size open and says nothing else: what most detectors were trained at. */
const usualSide = 640;
const usualStep = 32;

/** Trained at squares, whatever the picture's shape; other sizes run at best, and see less. */
const squareLayouts: readonly LayoutName[] = ['detr', 'detr-boxes'];

/** The longest side that Ultralytics writes into its files: `[640, 640]`. */
function trainedSide(metadata: ReadonlyMap<string, string>): number {
  const sides = (metadata.get('imgsz')?.match(/\d+/g) ?? []).map(Number);
  const longest = Math.max(0, ...sides);
  const meant = longest >= usualStep && longest <= mostInputSide;
  return meant ? Math.ceil(longest / usualStep) * usualStep : usualSide;
}

/** How the size of an input follows from its file and layout. */
export function sizeRule(
  { width, height }: PictureInput,
  metadata: ReadonlyMap<string, string>,
  layout: LayoutName,
): SizeRule {
  if (width !== undefined && height !== undefined) return { kind: 'fixed', width, height };
  const side = trainedSide(metadata);
  if (squareLayouts.includes(layout)) {
    return { kind: 'fixed', width: width ?? side, height: height ?? side };
  }
  return { kind: 'fitted', multipleOf: usualStep, longSide: side };
}

/** The size for a picture; what the file fixes stays. */
export function ruledSize(
  { width, height }: PictureInput,
  rule: SizeRule,
  part: InputSize,
): InputSize {
  const size = rule.kind === 'fixed' ? rule : fittedInput(part, rule.longSide, rule.multipleOf);
  return { width: width ?? size.width, height: height ?? size.height };
}

/**
 * The sizes to try for a first run, before the layout is known: the one that fits the picture, then a
 * square, because some exporters leave a size open that the graph cannot leave.
 */
export function sizesToTry(
  input: PictureInput,
  manifest: ModelManifest | undefined,
  metadata: ReadonlyMap<string, string>,
  part: InputSize,
): InputSize[] {
  if (manifest !== undefined) return [ruledSize(input, manifest.input.size, part)];
  const side = trainedSide(metadata);
  const rules: SizeRule[] = [
    { kind: 'fitted', multipleOf: usualStep, longSide: side },
    { kind: 'fixed', width: side, height: side },
  ];
  const sizes = rules.map((rule) => ruledSize(input, rule, part));
  return sizes.filter(
    ({ width, height }, i) =>
      sizes.findIndex((other) => other.width === width && other.height === height) === i,
  );
}
