import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ffmpegPlace } from '../../setup/ffmpeg-place.mjs';
import { projectRoot, thisMachine } from '../../setup/steps.mjs';
import { mb3CenternetGraph } from '../mb3-centernet.mjs';
import { onDemandRecipes } from '../recipes.mjs';
import { readTfjsModel } from '../tfjs-weights.mjs';
import { filmPictures, films } from './film-pictures.mjs';
import { floatConvolutions } from './float-convolutions.mjs';
import { rangesFile } from './mb3-centernet-int8.mjs';
import { measureRanges } from './measure-ranges.mjs';

const recipe = onDemandRecipes.find(({ id }) => id === 'mb3-centernet-int8');

/** One value a line, so that a difference can be read. */
const asText = (films, pictures, ranges) =>
  `{
  "films": [
${films.map((film) => `    ${JSON.stringify(film)}`).join(',\n')}
  ],
  "pictures": ${pictures},
  "ranges": {
${Object.entries(ranges)
  .map(([value, range]) => `    "${value}": [${range.join(', ')}]`)
  .join(',\n')}
  }
}
`;

/**
 * Measures the ranges on the project's own films and writes them where `build` reads them.
 * @param {{say?: (sentence: string) => void}} options
 * @throws {Error} with one sentence
 */
export async function writeRanges({ say = () => {} } = {}) {
  const names = films(projectRoot);
  if (names.length === 0)
    throw new Error('There are no films to measure on; make them with "npm run scene".');
  const place = await ffmpegPlace(thisMachine());
  if (place === undefined)
    throw new Error('ffmpeg is missing; "npm run doctor" says how to get it.');
  say(`Measuring on ${names.length} films, some minutes ...`);
  const weights = join(projectRoot, recipe.folder, 'centernet.json');
  const graph = mb3CenternetGraph(readTfjsModel(weights));
  const seen = filmPictures(projectRoot, place.path, names);
  const { pictures, ranges } = await measureRanges(graph, floatConvolutions(graph), seen);
  writeFileSync(rangesFile, asText(names, pictures, ranges));
  say(
    `Measured ${Object.keys(ranges).length} ranges on ${pictures} pictures. ` +
      'Now: npm run model -- build mb3-centernet-int8 --record',
  );
}
