import { arrangeChannels, paddedTo, scale } from './channels.mjs';
import { Converter } from './converter.mjs';
import { onnxFile } from './onnx-file.mjs';
import { OnnxGraph } from './onnx-graph.mjs';
import { roadClasses } from './road-classes.mjs';

/**
 * The shipped detector, MobileNetV3 CenterNet, as Roadglass runs it: planar green-blue-red bytes in
 * (the order in which ffmpeg delivers `gbrp`), six class maps and four distances out, any size that
 * is a multiple of 32.
 */
const image = 'tower_0/images';
/** Of the picture for which the file states the sizes of its feature maps. */
const imageHeight = 512;
const classes = 'tower_0/CenternetHead/centernet_cls_output/BiasAdd';
const distances = 'tower_0/CenternetHead/centernet_wh_output/BiasAdd';
const finest = 'tower_0/CenternetHead/c2_reverse';

/** The weights expect red, green, blue: plane i of a frame is their channel planeOrder[i]. */
export const planeOrder = [1, 2, 0];
/** The network's last step multiplies the distances by 16 to make them pixels. */
const pixelsPerDistance = 16;
/**
 * The finest branch has 18 channels. onnxruntime's blocked (NCHWc) kernels want a multiple of 4; two
 * channels of zeros let the whole head stay in that layout: 1 ms less of 11.
 */
const finestChannels = { has: 18, gets: 20 };

/** What is done to the weights before the graph is lowered; every change keeps the figures. */
function adaptWeights({ nodes, weights: original }) {
  const weights = new Map(original);
  const inputsOf = (name) => {
    const node = nodes.get(name);
    if (node === undefined) throw new Error(`The model's file has no node ${name}.`);
    return node.input;
  };
  const change = (name, how) => weights.set(name, how(weights.get(name)));
  const arrange = (name, axis, from) =>
    change(name, (weight) => arrangeChannels(weight, axis, from));

  arrange(inputsOf('tower_0/MobilenetV3/Conv/BatchNorm/FusedBatchNorm')[1], 1, planeOrder);

  const [, classKernel, classBias] = inputsOf(classes);
  arrange(classKernel, 0, roadClasses);
  arrange(classBias, 0, roadClasses);

  const [, distanceKernel, distanceBias] = inputsOf(distances);
  change(distanceKernel, (weight) => scale(weight, pixelsPerDistance));
  change(distanceBias, (weight) => scale(weight, pixelsPerDistance));

  const wider = paddedTo(finestChannels.gets, finestChannels.has);
  const [, expandKernel, expandBias] = inputsOf(`${finest}/1x1/Relu`);
  arrange(expandKernel, 0, wider);
  arrange(expandBias, 0, wider);
  arrange(inputsOf(`${finest}/3x3/separable_conv2d/depthwise`)[1], 1, wider);
  arrange(inputsOf(`${finest}/3x3/BatchNorm/FusedBatchNorm`)[1], 1, wider);
  return weights;
}

/**
 * @param model as `readTfjsModel` returns it
 * @returns {OnnxGraph}
 */
export function mb3CenternetGraph(model) {
  const graph = new OnnxGraph('mb3-centernet');
  const bytes = graph.input('image', 'uint8', [1, 3, 'height', 'width']);
  const pixels = graph.node('Cast', [bytes], { to: 1 });
  const adapted = { nodes: model.nodes, weights: adaptWeights(model) };
  const input = { node: image, value: pixels, channelAxis: 3, height: imageHeight };
  const converter = new Converter(adapted, graph, input);
  graph.node('Sigmoid', [converter.value(classes)], {}, 'classes');
  graph.node('Identity', [converter.value(distances)], {}, 'distances');
  graph.output('classes', 'float32', [1, roadClasses.length, 'rows', 'columns']);
  graph.output('distances', 'float32', [1, 4, 'rows', 'columns']);
  return graph;
}

/**
 * @param model as `readTfjsModel` returns it
 * @param metadata strings that are written into the file
 * @returns {Buffer} the ONNX file
 */
export const buildMb3Centernet = (model, metadata = {}) =>
  onnxFile(mb3CenternetGraph(model), metadata);
