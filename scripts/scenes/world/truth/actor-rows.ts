import { bodies } from '../bodies';
import type { ActorRow, SceneTruth } from '../scene-truth';
import type { PixelBox, SeenActor } from '../seen-actor';
import type { WorldMoment } from '../world-moment';
import { hundredths, tenths } from './rounded';

interface ActorDraft {
  readonly id: number;
  readonly body: keyof typeof bodies;
  readonly rows: ActorRow[];
}

const nowhere: PixelBox = [0, 0, 0, 0];

const isInPicture = (
  [x1, y1, x2, y2]: PixelBox,
  { width, height }: { readonly width: number; readonly height: number },
): boolean => x1 < width && y1 < height && x2 > 0 && y2 > 0;

/** A row of each actor in each frame whose picture has a part of its box, hidden or not. */
export const actorRowsOf = (
  moments: readonly WorldMoment[],
  seen: readonly (readonly SeenActor[])[],
  picture: { readonly width: number; readonly height: number },
): SceneTruth['actors'] => {
  const drafts = new Map<number, ActorDraft>();
  moments.forEach(({ actors }, frame) => {
    const boxes = new Map((seen[frame] ?? []).map((each) => [each.id, each]));
    for (const { id, body, at, metresPerSecond } of actors) {
      const box = boxes.get(id);
      if (box === undefined || !isInPicture(box.full, picture)) continue;
      let draft = drafts.get(id);
      if (draft === undefined) drafts.set(id, (draft = { id, body, rows: [] }));
      const full = box.full.map(tenths) as unknown as PixelBox;
      const visible = (box.visible ?? nowhere).map(tenths) as unknown as PixelBox;
      draft.rows.push([
        frame,
        ...full,
        ...visible,
        hundredths(box.visible === undefined ? 0 : box.visibleShare),
        hundredths(at[0]),
        hundredths(at[1]),
        tenths(3.6 * Math.abs(metresPerSecond)),
      ]);
    }
  });
  return [...drafts.values()]
    .sort((one, other) => one.id - other.id)
    .map(({ id, body, rows }) => {
      const { class: roadUser, lengthMetres, widthMetres } = bodies[body];
      const known = roadUser === undefined ? {} : { class: roadUser };
      return { id, body, ...known, lengthMetres, widthMetres, rows };
    });
};
