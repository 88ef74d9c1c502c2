import { readFileSync } from 'node:fs';
import { mb3CenternetGraph } from '../mb3-centernet.mjs';
import { onnxFile } from '../onnx-file.mjs';
import { floatConvolutions } from './float-convolutions.mjs';
import { GraphWiring } from './graph-wiring.mjs';
import { padChannels } from './pad-channels.mjs';
import { quantise } from './quantise.mjs';

/** Where the ranges are kept, so that the same weights give the same bytes on every machine. */
export const rangesFile = new URL('mb3-centernet-ranges.json', import.meta.url);

/** What one pass of onnxruntime's depthwise kernel on bytes takes. */
const channelsAtOnce = 16;

/**
 * What the outputs are made of needs no measuring, and road users are the rare numbers that measuring
 * would leave out: scores of 0.0003 to 0.98 in steps of at most 0.012 (before the sigmoid), and distances
 * in whole pixels up to half of the 512 that a picture is wide.
 */
const resultRanges = { classes: [-8, 4], distances: [0, 255] };

function rangesOfResults(graph) {
  const wiring = new GraphWiring(graph);
  return Object.fromEntries(
    Object.entries(resultRanges).map(([output, range]) => [
      wiring.producer(output).inputs[0],
      range,
    ]),
  );
}

/**
 * The shipped detector on bytes: the same inputs, outputs and weights.
 * @param model as `readTfjsModel` returns it
 * @param metadata strings that are written into the file
 * @returns {Buffer} the ONNX file
 */
export function buildMb3CenternetInt8(model, metadata = {}) {
  const graph = mb3CenternetGraph(model);
  const { ranges } = JSON.parse(readFileSync(rangesFile, 'utf8'));
  const all = { ...ranges, ...rangesOfResults(graph) };
  const padded = padChannels(graph, channelsAtOnce);
  return onnxFile(quantise(padded, all, floatConvolutions(padded)), metadata);
}
