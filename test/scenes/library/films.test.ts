import { describe, expect, it } from 'vitest';
import { scenes } from '../../../scripts/scenes/library/index';
import { enact } from '../../../scripts/scenes/world/enact';
import type { SceneTruth } from '../../../scripts/scenes/world/scene-truth';
import type { SeenActor } from '../../../scripts/scenes/world/seen-actor';
import { assembleTruth } from '../../../scripts/scenes/world/truth/assemble-truth';
import { filmedScenes, sceneFilm } from '../../fixtures/scene-film';

/** What the pictures showed, frame by frame, as the rows of a film's truth tell it. */
function seenIn({ actors, picture }: SceneTruth): readonly (readonly SeenActor[])[] {
  const seen: SeenActor[][] = Array.from({ length: picture.frames }, () => []);
  for (const { id, rows } of actors) {
    for (const row of rows) {
      const [frame, fx1, fy1, fx2, fy2, vx1, vy1, vx2, vy2, visibleShare] = row;
      const visible = visibleShare > 0 || vx2 > vx1 ? [vx1, vy1, vx2, vy2] : undefined;
      seen[frame]?.push({
        id,
        full: [fx1, fy1, fx2, fy2],
        ...(visible && { visible: visible as unknown as SeenActor['full'] }),
        visibleShare,
      });
    }
  }
  for (const frame of seen) frame.sort((one, other) => one.id - other.id);
  return seen;
}

/** Where somebody is in the picture is the drawing's to say, and a rounded box may lie on its edge. */
const withoutRows = ({ actors, ...rest }: SceneTruth) => ({
  ...rest,
  actors: actors.map(({ rows: _, ...actor }) => actor),
});

describe('the films that are kept', () => {
  it('are those of the library, all of them', () => {
    expect(filmedScenes).toEqual(Object.keys(scenes));
  });

  // A change of the world or of a scene makes its film a lie until it is filmed again.
  it.each(filmedScenes)('%s: what is true in it is what its description gives today', (name) => {
    const { truth } = sceneFilm(name);
    const description = scenes[name]!;
    const today = assembleTruth(description, enact(description), seenIn(truth));
    expect(withoutRows(today)).toEqual(withoutRows(truth));
  });
});
