import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraState, StoredPoint } from '../../src-workers/contracts/console-state';
import { IconButton } from '../ui/IconButton';
import { CameraMarker } from './CameraMarker';
import classes from './MapPage.module.css';
import { fitView, onPlan, onStage, panBy, zoomAt, type PlanView, type Size } from './plan-view';
import type { Plan } from './use-plan';
import { useStageSize } from './use-stage-size';

export type PlacedCamera = CameraState & { readonly planPoint: StoredPoint };

export type PlaceCamera = (cameraId: string, planPoint: readonly [number, number] | null) => void;

interface PlanStageProps {
  readonly plan: Plan;
  readonly cameras: readonly PlacedCamera[];
  readonly selectedId: string | undefined;
  readonly onSelect: (cameraId: string) => void;
  readonly onPlace: PlaceCamera;
}

/** One press of a button or notch of a wheel. */
const zoomStep = 1.25;
const panStep = 60;

/** The plan with its cameras: dragged to pan, turned at the wheel to zoom, cameras dragged to be placed. */
export function PlanStage({ plan, cameras, selectedId, onSelect, onPlace }: PlanStageProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const stage = useStageSize(frame);
  const [moved, setMoved] = useState<PlanView>();
  const [panning, setPanning] = useState(false);
  const view = stage && (moved ?? fitView(plan.size, stage));
  const change = (by: (view: PlanView, stage: Size) => PlanView) => {
    if (view && stage) setMoved(by(view, stage));
  };
  const zoom = (factor: number) =>
    change((now, size) =>
      zoomAt(now, factor, { x: size.width / 2, y: size.height / 2 }, plan.size, size),
    );
  useWheel(frame, (factor, at) => change((now, size) => zoomAt(now, factor, at, plan.size, size)));
  const pan = (x: number, y: number) =>
    change((now, size) => panBy(now, { x, y }, plan.size, size));
  const keys: Readonly<Record<string, () => void>> = {
    '+': () => zoom(zoomStep),
    '-': () => zoom(1 / zoomStep),
    '0': () => setMoved(undefined),
    ArrowLeft: () => pan(panStep, 0),
    ArrowRight: () => pan(-panStep, 0),
    ArrowUp: () => pan(0, panStep),
    ArrowDown: () => pan(0, -panStep),
  };
  const grab = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || event.target !== event.currentTarget) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setPanning(true);
  };
  return (
    <div
      ref={frame}
      className={classes['stage']}
      data-panning={panning}
      data-own-keys="+ - 0 ArrowLeft ArrowRight ArrowUp ArrowDown Delete"
      role="group"
      tabIndex={0}
      aria-label={t('Plan of the site; arrows move it, plus and minus zoom, 0 shows all of it')}
      onPointerDown={grab}
      onPointerMove={(event) => {
        if (panning) pan(event.movementX, event.movementY);
      }}
      onPointerUp={() => setPanning(false)}
      onPointerCancel={() => setPanning(false)}
      onKeyDown={(event) => {
        const act = event.target === event.currentTarget ? keys[event.key] : undefined;
        if (act === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        act();
      }}
    >
      {view && <PlanSheet plan={plan} view={view} />}
      {view &&
        cameras.map((camera) => (
          <CameraMarker
            key={camera.id}
            camera={camera}
            at={onStage(view, camera.planPoint, plan.size)}
            selected={camera.id === selectedId}
            onSelect={() => onSelect(camera.id)}
            onDropped={(point) => onPlace(camera.id, onPlan(view, point, plan.size))}
            onPlace={(planPoint) => onPlace(camera.id, planPoint)}
          />
        ))}
      {plan.url === undefined && cameras.length === 0 && (
        <p className={classes['empty']}>
          {t(
            'Place your cameras here, or load a plan or an aerial picture of the site to put them on.',
          )}
        </p>
      )}
      <div className={classes['tools']}>
        <IconButton title={t('Closer')} shortcut="+" onClick={() => zoom(zoomStep)}>
          <IconPlus size={17} />
        </IconButton>
        <IconButton title={t('Further away')} shortcut="-" onClick={() => zoom(1 / zoomStep)}>
          <IconMinus size={17} />
        </IconButton>
        <IconButton title={t('All of it')} shortcut="0" onClick={() => setMoved(undefined)}>
          <IconFocusCentered size={17} />
        </IconButton>
      </div>
    </div>
  );
}

/** In plan pixels. */
const gridStep = 100;

function PlanSheet({ plan, view }: { readonly plan: Plan; readonly view: PlanView }) {
  const { url, size } = plan;
  if (url === undefined) {
    const step = gridStep * view.scale;
    return (
      <div
        className={classes['grid']}
        style={{
          left: view.x,
          top: view.y,
          width: size.width * view.scale,
          height: size.height * view.scale,
          backgroundSize: `${step}px ${step}px`,
        }}
      />
    );
  }
  return (
    <img
      className={classes['plan']}
      src={url}
      alt=""
      draggable={false}
      style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
    />
  );
}

/** React listens to wheels passively, and the page would scroll. */
function useWheel(
  frame: React.RefObject<HTMLDivElement | null>,
  onZoom: (factor: number, at: { readonly x: number; readonly y: number }) => void,
): void {
  const current = useRef(onZoom);
  useEffect(() => {
    current.current = onZoom;
  });
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      const at = { x: event.clientX - left, y: event.clientY - top };
      current.current(event.deltaY < 0 ? zoomStep : 1 / zoomStep, at);
    };
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [frame]);
}
