import type { CameraState } from '../../src-workers/contracts/console-state';
import { directionTotals } from '../format/count-totals';
import { countText } from '../format/figures';
import { usePictureMeasures, type PictureMeasures } from '../live/picture-measures';
import { sourceName, sourceText } from '../panel/source-text';
import { useCamera } from '../state/console-store';
import { useNow } from '../state/now';
import { showCamera } from '../state/view-actions';
import { StateBadge } from '../tiles/StateBadge';
import { pictureNote, stateLine } from '../tiles/state-line';
import table from '../ui/Table.module.css';

export function CameraRow({ cameraId }: { readonly cameraId: string }) {
  const camera = useCamera(cameraId);
  const now = useNow();
  const measures = usePictureMeasures(cameraId);
  if (!camera) return null;
  const { name, activity, lines, zones, source, counts } = camera;
  const totals = counts && lines.length > 0 ? directionTotals(counts.lines) : undefined;
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className={table['name']}
          title={`Show ${name}`}
          onClick={() => showCamera(cameraId)}
        >
          {name}
        </button>
      </th>
      <td>
        <StateBadge cameraId={cameraId} activity={activity} inline />
      </td>
      <td className={table['dim']} style={{ whiteSpace: 'normal', minWidth: '26ch' }}>
        {currentWords(camera, measures, now)}
      </td>
      <td className={table['figure']}>{totals ? countText(totals.forward) : '–'}</td>
      <td className={table['figure']}>{totals ? countText(totals.backward) : '–'}</td>
      <td className={table['figure']}>{lines.length}</td>
      <td className={table['figure']}>{zones.length}</td>
      <td className={table['figure']}>
        {activity.kind === 'live' ? (activity.measures?.reconnects ?? '–') : '–'}
      </td>
      <td className={`${table['dim']} ${table['short']}`} title={sourceText(source)}>
        {sourceName(source)}
      </td>
    </tr>
  );
}

function currentWords(
  camera: CameraState,
  { ageP95Ms, lastPaintedAt }: PictureMeasures,
  now: number,
): string {
  const { activity } = camera;
  if (activity.kind === 'failed') return activity.failure.sentence;
  const note = pictureNote(activity, now);
  if (note === undefined)
    return stateLine(camera, { ageP95Ms, seen: lastPaintedAt !== undefined }).join(' · ');
  return activity.kind === 'live' && activity.failure
    ? `${activity.failure.sentence} ${note}.`
    : note;
}
