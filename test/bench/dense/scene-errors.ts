import { sceneFilm } from '../../fixtures/scene-film';
import { matchCrossings, trueCrossings } from '../truth/matched-crossings';
import { replayedCounts } from './replayed-counts';
import { savedDetections } from './saved-detections';
import type { Variant } from './variants';

/** Roads that are to be counted well, and those that rain, night or an incident makes hard. */
const names = [
  ...['day', 'crossing', 'queue', 'dense', 'curve', 'low-sun', 'rain', 'night'],
  ...['stopped-vehicle', 'lost-cargo'],
];

/** What is true in each scene is read once for all variants. */
export const countedScenes = () =>
  names.map((name) => {
    const { video, truth } = sceneFilm(name);
    return { name, video, lines: truth.lines, crossings: trueCrossings(truth) };
  });

export type CountedScene = ReturnType<typeof countedScenes>[number];

/** Misses and false counts over all lines of one scene. */
export async function sceneErrors(
  { video, lines, crossings: truth }: CountedScene,
  variant: Variant,
  model: string,
): Promise<{ readonly missed: number; readonly wrong: number }> {
  const saved = await savedDetections(video, model, 'whole');
  const { crossings } = replayedCounts(saved, lines, variant);
  const { missed, extra } = matchCrossings(truth, crossings);
  return { missed: missed.length, wrong: extra.length };
}
