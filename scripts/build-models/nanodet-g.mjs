import { arrangeChannels } from './channels.mjs';
import { Converter } from './converter.mjs';
import { onnxFile } from './onnx-file.mjs';
import { OnnxGraph } from './onnx-graph.mjs';
import { roadClasses } from './road-classes.mjs';

/**
 * NanoDet-g as Roadglass runs it: planar green-blue-red bytes in (the order in which ffmpeg delivers
 * `gbrp`), per level of the pyramid the scores of six classes and the distances' distributions out, any
 * size that is a multiple of 32.
 */
const root = 'PartitionedCall/';
const image = 'input_1';
const imageHeight = 416;
/** What the last convolution of each level reads, the convolution and its bias; from fine to coarse. */
const levels = [
  { stride: 8, convolution: 'convolution_29', bias: 'unknown_62' },
  { stride: 16, convolution: 'convolution_31', bias: 'unknown_68' },
  { stride: 32, convolution: 'convolution_33', bias: 'unknown_72' },
];
const firstConvolution = 'convolution';
/** Channels of such a convolution: COCO's classes, then 11 bins (0..10 strides) for each of four sides. */
const classCount = 80;
const distanceChannels = Array.from({ length: 4 * 11 }, (_, i) => classCount + i);
/** The weights expect blue, green, red: plane i of a frame is their channel planeOrder[i]. */
const planeOrder = [1, 0, 2];
/** Of green, blue and red. NanoDet's own, config/legacy_v0.x_configs/nanodet-g.yml. */
const mean = [116.28, 103.53, 123.675];
const deviation = [57.12, 57.375, 58.395];

/** Adds a convolution that gives some of the channels of another one, and its bias. */
function addPart({ nodes, weights }, { convolution, bias }, part, channels) {
  const whole = nodes.get(root + convolution);
  const name = `${convolution}/${part}`;
  weights.set(`${name}/kernel`, arrangeChannels(weights.get(whole.input[1]), 0, channels));
  weights.set(`${name}/bias`, arrangeChannels(weights.get(bias), 0, channels));
  nodes.set(name, { ...whole, name, input: [whole.input[0], `${name}/kernel`] });
  const sum = `${name}/sum`;
  nodes.set(sum, { name: sum, op: 'Add', input: [name, `${name}/bias`] });
  return sum;
}

/** The picture less its mean; the deviation is in the first convolution's weights. */
function centred(graph) {
  const bytes = graph.input('image', 'uint8', [1, 3, 'height', 'width']);
  const pixels = graph.node('Cast', [bytes], { to: 1 });
  return graph.node('Sub', [pixels, graph.floats([1, 3, 1, 1], mean)]);
}

function adaptFirstConvolution({ nodes, weights }) {
  const [, kernel] = nodes.get(root + firstConvolution).input;
  const ordered = arrangeChannels(weights.get(kernel), 1, planeOrder);
  const outer = ordered.shape.at(-1);
  const planeOf = (i) => Math.floor(i / outer) % planeOrder.length;
  const data = ordered.data.map((value, i) => value / deviation[planeOf(i)]);
  weights.set(kernel, { ...ordered, data });
}

/**
 * @param model as `readTfjsModel` returns it
 * @param metadata strings that are written into the file
 * @returns {Buffer} the ONNX file
 */
export function buildNanodetG(model, metadata = {}) {
  const graph = new OnnxGraph('nanodet-g');
  const adapted = { nodes: new Map(model.nodes), weights: new Map(model.weights) };
  adaptFirstConvolution(adapted);
  const input = { node: image, value: centred(graph), channelAxis: 1, height: imageHeight };
  const converter = new Converter(adapted, graph, input);
  for (const level of levels) {
    const parts = [
      { name: 'classes', channels: roadClasses, finish: ['Sigmoid'] },
      { name: 'distances', channels: distanceChannels, finish: [] },
    ];
    for (const { name, channels, finish } of parts) {
      const map = converter.value(addPart(adapted, level, name, channels));
      const finished = finish.reduce((value, operator) => graph.node(operator, [value]), map);
      // From [1, channels, rows, columns] to [1, cells, channels], as NanoDet's own export has it.
      const flat = graph.node('Reshape', [finished, graph.integers([3], [1, channels.length, -1])]);
      const output = `${name}-${level.stride}`;
      graph.node('Transpose', [flat], { perm: [0, 2, 1] }, output);
      graph.output(output, 'float32', [1, `cells-${level.stride}`, channels.length]);
    }
  }
  return onnxFile(graph, metadata);
}
