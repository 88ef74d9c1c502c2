import { namesByNumber } from '../../contracts/model-manifest';
import type { ModelVerdict, VerdictRequest } from '../../contracts/model-verdict';
import { averagePrecision, meanAveragePrecision } from '../../domain/detection/average-precision';
import { roadUserClasses } from '../../domain/detection/road-user';
import { openDetector, type Detector } from '../detector';
import { layoutNamed } from '../layouts/layouts';
import type { TensorDescription } from '../ort-session';
import { readCoco128 } from './coco128';
import { detectOnPictures } from './evaluate-detector';
import { frameCost } from './frame-cost';

const copied = (tensors: readonly TensorDescription[]) =>
  tensors.map(({ name, type, dimensions }) => ({ name, type, dimensions: [...dimensions] }));

function mappedClasses({ manifest }: Detector): ModelVerdict['mapped'] {
  const names = namesByNumber(manifest.classNames ?? []);
  return Object.entries(manifest.labels).map(([number, roadUser]) => {
    const name = names.get(Number(number));
    return { number: Number(number), ...(name !== undefined && { name }), class: roadUser };
  });
}

async function accuracyOf(
  { file, manifest, pictures: folder, ffmpeg }: VerdictRequest,
  { classes }: Detector,
): Promise<ModelVerdict['accuracy']> {
  const wanted = folder === undefined ? [] : readCoco128(folder);
  if (wanted.length === 0) return undefined;
  const still = ffmpeg === undefined ? {} : { ffmpeg };
  const pictures = await detectOnPictures(wanted, { file, manifest }, still);
  return {
    pictures: pictures.length,
    mean: meanAveragePrecision(pictures, classes),
    classes: [...classes].flatMap((each) => {
      const ap = averagePrecision(pictures, each);
      return ap === undefined ? [] : [{ class: each, ap50: 100 * ap }];
    }),
  };
}

/**
 * Opens a model as an analysis would, and says what it was taken for, what it costs and what it sees.
 * @throws Failure MODEL_* when it is refused
 */
export async function modelVerdict(request: VerdictRequest): Promise<ModelVerdict> {
  const { file, manifest: given, picture } = request;
  const detector = await openDetector({ file, manifest: given, picture, threads: 1 });
  try {
    const { manifest, recognition, target, classes } = detector;
    const cost = await frameCost(detector);
    const accuracy = await accuracyOf(request, detector);
    return {
      layout: manifest.layout,
      description: layoutNamed(manifest.layout).description,
      certainty: recognition.certainty,
      reasons: [...recognition.reasons],
      inputs: copied(detector.inputs),
      outputs: copied(detector.outputs),
      inputSize: { width: target.width, height: target.height },
      picture,
      mapped: mappedClasses(detector),
      classCount: manifest.classCount,
      unseen: roadUserClasses.filter((each) => !classes.has(each)),
      provider: detector.provider,
      providerNotes: [...detector.providerNotes],
      cost,
      ...(accuracy !== undefined && { accuracy }),
      manifest,
    };
  } finally {
    await detector.dispose();
  }
}
