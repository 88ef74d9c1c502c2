import type { ModelVerdict } from '../../src-workers/contracts/model-verdict';

/** How wide the column of what a line is about is. */
const column = 13;

const tensorText = ({ name, type, dimensions }: ModelVerdict['inputs'][number]): string =>
  `"${name}" ${type} [${dimensions.join(', ')}]`;

const certainties: Record<ModelVerdict['certainty'], string> = {
  stated: 'as its manifest says',
  certain: 'certain',
  likely: 'likely; something had to be assumed',
};

const placements = {
  centre: 'in its middle, the rest grey',
  'top-left': 'in its top left corner, the rest grey',
  stretched: 'stretched to all of it',
} as const;

function pixelsText({ manifest: { input } }: ModelVerdict): string {
  const { scale, mean, std, channels, type, tensor } = input;
  const order = channels === 'gbr' ? 'planes of green, blue, red' : channels.toUpperCase();
  const scaled = scale === 1 ? 'bytes as they are' : `bytes x ${Number(scale.toPrecision(4))}`;
  const isNormalised = mean.some((each) => each !== 0) || std.some((each) => each !== 1);
  const normal = isNormalised ? `, minus [${mean.join(', ')}], by [${std.join(', ')}]` : '';
  return `${order} ${type}, ${tensor === 'nchw' ? 'planes' : 'pixels'}, ${scaled}${normal}`;
}

function sizeText({ manifest: { input }, picture, inputSize }: ModelVerdict): string {
  const how =
    input.size.kind === 'fixed'
      ? 'fixed'
      : `the picture's shape, longest side ${input.size.longSide}, steps of ${input.size.multipleOf}`;
  return (
    `${inputSize.width}x${inputSize.height} (${how}); a picture of ${picture.width}x${picture.height} ` +
    `lies ${placements[input.placement]}`
  );
}

const mappedText = ({ mapped }: ModelVerdict): string =>
  mapped
    .map(({ number, name, class: roadUser }) => {
      const its = name === undefined ? `${number}` : `${number} "${name}"`;
      return `${its} = ${roadUser}`;
    })
    .join(', ');

function suppressionText({ manifest: { nms } }: ModelVerdict): string {
  const whom = nms.scope === 'vehicles' ? 'vehicles of any class' : 'each class alone';
  return nms.iou >= 0.9
    ? `only of one box named twice (overlap above ${nms.iou}): the model suppresses by itself`
    : `above an overlap of ${nms.iou}, ${whom}`;
}

function accuracyText({ accuracy }: ModelVerdict): string {
  if (accuracy === undefined) return 'not measured: no labelled pictures (coco128) are there';
  const classes = accuracy.classes.map((each) => `${each.class} ${each.ap50.toFixed(1)}`);
  return `${accuracy.mean.toFixed(1)} on ${accuracy.pictures} pictures (${classes.join(', ')})`;
}

/** A verdict for a person: what it is about on the left, one matter a line. */
export function verdictText(file: string, verdict: ModelVerdict): string {
  const { layout, description, manifest, cost } = verdict;
  const { thresholds } = manifest;
  const rows: readonly (readonly [about: string, ...lines: string[]])[] = [
    ['model', `${manifest.title} (${file}), licence: ${manifest.licence}`],
    ['layout', `${layout}: ${description}`],
    ['sure', certainties[verdict.certainty], ...verdict.reasons],
    ['inputs', ...verdict.inputs.map(tensorText)],
    ['size', sizeText(verdict)],
    ['pixels', pixelsText(verdict)],
    ['outputs', ...verdict.outputs.map(tensorText)],
    ['classes', `${verdict.classCount}, of which ${mappedText(verdict)}`],
    ['cannot see', verdict.unseen.join(', ') || 'nothing: it has every class'],
    [
      'thresholds',
      `from ${thresholds.low} a track is kept alive, from ${thresholds.high} it is matched first, ` +
        `from ${thresholds.newTrack} a new one begins, from ${thresholds.drawn} it is drawn`,
    ],
    ['suppression', suppressionText(verdict)],
    ['runs on', verdict.provider, ...verdict.providerNotes],
    [
      'a frame',
      `${cost.medianMs.toFixed(1)} ms (median of ${cost.frames}), ${cost.cpuMs.toFixed(1)} CPU-ms, one thread`,
    ],
    ['AP50', accuracyText(verdict)],
  ];
  return rows
    .flatMap(([about, ...lines]) =>
      lines.map((line, i) => `${(i === 0 ? about : '').padEnd(column)}${line}`),
    )
    .join('\n');
}
