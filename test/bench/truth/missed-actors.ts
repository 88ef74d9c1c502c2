import type { SceneDescription } from '../../../scripts/scenes/world/scene-description';
import type { SceneTruth } from '../../../scripts/scenes/world/scene-truth';
import type { TrueCrossing } from './matched-crossings';

/** Who was missed, for a person who wants to look at the frame. */
export function missedSentence(
  { actors, picture }: SceneTruth,
  { camera }: Pick<SceneDescription, 'camera'>,
  { actor: id, line, direction, seconds }: TrueCrossing,
): string {
  const frame = Math.round(seconds * picture.framesPerSecond);
  const actor = actors.find((each) => each.id === id);
  const row = actor?.rows.find(([at]) => at === frame);
  if (actor === undefined || row === undefined) return `actor ${id}: not in the picture`;
  const [, , y1, , y2, , , , , visibleShare, x, y] = row;
  const metres = Math.hypot(x - camera.at[0], y - camera.at[1]);
  const where = `${metres.toFixed(0)} m away, ${(y2 - y1).toFixed(0)} px high`;
  const seen = `${(100 * visibleShare).toFixed(0)} % of it to be seen`;
  return `${actor.body} (actor ${id}) over ${line} ${direction} at ${seconds.toFixed(1)} s, frame ${frame}: ${where}, ${seen}`;
}
