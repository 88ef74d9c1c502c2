import { IconVideo, IconVideoOff } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { showCamera } from '../state/view-actions';
import { lookWords, markerLook } from './camera-look';
import classes from './MapPage.module.css';
import { nudged, type StagePoint } from './plan-view';
import type { PlacedCamera } from './PlanStage';

interface CameraMarkerProps {
  readonly camera: PlacedCamera;
  readonly at: StagePoint;
  readonly selected: boolean;
  readonly onSelect: () => void;
  /** Let go at a point of the stage. */
  readonly onDropped: (point: StagePoint) => void;
  /** Placed by keys; null: taken from the plan. */
  readonly onPlace: (planPoint: readonly [number, number] | null) => void;
}

/** In pixels: a hand that clicks is not quite still. */
const clickTolerance = 4;

/** A camera on the plan: clicked to be looked at, dragged or pushed by arrow keys to be placed. */
export function CameraMarker({
  camera,
  at,
  selected,
  onSelect,
  onDropped,
  onPlace,
}: CameraMarkerProps) {
  const { t } = useTranslation();
  const from = useRef<StagePoint>(undefined);
  const [dragged, setDragged] = useState<StagePoint>();
  const look = markerLook(camera);
  const shown = dragged ? { x: at.x + dragged.x, y: at.y + dragged.y } : at;
  const grab = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, y: event.clientY };
  };
  const drag = ({ clientX, clientY }: PointerEvent) => {
    if (!from.current) return;
    const by = { x: clientX - from.current.x, y: clientY - from.current.y };
    if (dragged !== undefined || Math.hypot(by.x, by.y) > clickTolerance) setDragged(by);
  };
  const letGo = (dropped: boolean) => () => {
    from.current = undefined;
    setDragged(undefined);
    if (dropped && dragged) onDropped(shown);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const to = nudged(camera.planPoint, event.key, event.shiftKey);
    if (to === undefined && event.key !== 'Delete') return;
    event.preventDefault();
    onPlace(to ?? null);
  };
  const Icon = look === 'off' || look === 'failed' ? IconVideoOff : IconVideo;
  return (
    <button
      type="button"
      className={classes['marker']}
      style={{ left: shown.x, top: shown.y }}
      data-look={look}
      data-selected={selected}
      data-dragged={dragged !== undefined}
      aria-label={t('{{name}}: {{state}}', { name: camera.name, state: lookWords(camera) })}
      aria-pressed={selected}
      title={t('Drag it, or push it with the arrow keys; Shift: finely. Delete takes it away.')}
      onPointerDown={grab}
      onPointerMove={drag}
      onPointerUp={letGo(true)}
      onPointerCancel={letGo(false)}
      onClick={onSelect}
      onDoubleClick={() => showCamera(camera.id)}
      onFocus={onSelect}
      onKeyDown={press}
    >
      <span className={classes['sign']}>
        <Icon size={19} stroke={2} />
      </span>
      <span className={classes['label']}>{camera.name}</span>
    </button>
  );
}
