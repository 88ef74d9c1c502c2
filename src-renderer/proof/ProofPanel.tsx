import { Button } from '@mantine/core';
import { memo, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraState } from '../../src-workers/contracts/console-state';
import { lineHeading } from '../directions/heading';
import { useCameraPart, useConsole } from '../state/console-store';
import { useView } from '../state/view-store';
import { Tile } from '../tiles/Tile';
import { shapeEditorOf } from '../zones/shape-editors';
import { growsNow } from './growth';
import { MarkTable } from './MarkTable';
import { ProofHead } from './ProofHead';
import classes from './ProofPanel.module.css';
import { ProofSession } from './proof-session';
import { useEnlargedShortcuts } from './proof-shortcuts';
import { chooseLine, enlargeProof, shownLine, useProofView } from './proof-view-store';
import { ResizeHandle } from './ResizeHandle';
import { StripCanvas } from './StripCanvas';
import { StripHelp } from './StripHelp';
import { StripScroll } from './StripScroll';

/** Of the selected camera; nothing where it is hidden. */
export function ProofPanel() {
  const open = useProofView((view) => view.open);
  const cameraId = useView((view) => view.selectedCameraId);
  const exists = useCameraPart(cameraId, () => true);
  return open && cameraId !== undefined && exists === true ? (
    <Panel key={cameraId} cameraId={cameraId} />
  ) : null;
}

function Panel({ cameraId }: { readonly cameraId: string }) {
  const { t } = useTranslation();
  const height = useProofView((view) => view.height);
  const enlarged = useProofView((view) => view.enlarged);
  const lines = useCameraPart(cameraId, (camera) => camera.lines) ?? [];
  const line = shownLine(
    lines,
    useProofView(({ lineIds }) => lineIds[cameraId]),
  );
  // Whoever selects a line means its strip too.
  const selectedShapeId = useView((view) => view.selectedShapeId);
  const selectedLineId = lines.find(({ id }) => id === selectedShapeId)?.id;
  useEffect(() => {
    if (selectedLineId !== undefined) chooseLine(cameraId, selectedLineId);
  }, [cameraId, selectedLineId]);
  return (
    <section
      className={classes['panel']}
      data-enlarged={enlarged}
      // Before Esc means something to a shape that is selected on the picture.
      data-own-keys={enlarged ? 'Escape' : undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !enlarged) return;
        event.preventDefault();
        enlargeProof(false);
      }}
      data-empty={!line}
      style={enlarged || !line || height === undefined ? undefined : { height }}
      aria-label={t('Proof strip')}
    >
      {line ? (
        <>
          {!enlarged && <ResizeHandle />}
          <LineStrip key={line.id} cameraId={cameraId} lineId={line.id} />
        </>
      ) : (
        <Invitation cameraId={cameraId} />
      )}
    </section>
  );
}

/** A strip needs a line. */
function Invitation({ cameraId }: { readonly cameraId: string }) {
  const { t } = useTranslation();
  const seen = useCameraPart(cameraId, ({ picture }) => picture !== undefined) ?? false;
  return (
    <div className={classes['invitation']}>
      <span>{t('Draw a line: its proof strip shows everybody who crosses it.')}</span>
      <Button
        size="xs"
        variant="default"
        disabled={!seen}
        onClick={() => shapeEditorOf(cameraId).dispatch({ kind: 'draw-line' })}
      >
        {t('Draw the first line')}
      </Button>
    </div>
  );
}

interface LineStripProps {
  readonly cameraId: string;
  readonly lineId: string;
}

const LineStrip = memo(function LineStrip({ cameraId, lineId }: LineStripProps) {
  const [session, setSession] = useState<ProofSession>();
  useEffect(() => {
    const made = new ProofSession(cameraId, lineId);
    setSession(made);
    return () => {
      setSession(undefined);
      made.dispose();
    };
  }, [cameraId, lineId]);
  return session ? <SessionView session={session} /> : null;
});

const noLines: CameraState['lines'] = [];

function SessionView({ session }: { readonly session: ProofSession }) {
  const { t } = useTranslation();
  const { cameraId, lineId } = session;
  const enlarged = useProofView((view) => view.enlarged);
  useEnlargedShortcuts(enlarged);
  const split = useProofView((view) => view.shows === 'table') && !enlarged;
  const timeZone = useConsole(({ state }) => state?.project.timeZone ?? 'UTC');
  const name = useCameraPart(cameraId, (camera) => camera.name) ?? '';
  const lines = useCameraPart(cameraId, (camera) => camera.lines) ?? noLines;
  const picture = useCameraPart(cameraId, (camera) => camera.picture);
  const analysedUntilMs = useCameraPart(cameraId, ({ playback }) => playback?.analysedUntilMs);
  const recorded = analysedUntilMs !== undefined;
  const growing = useCameraPart(cameraId, ({ activity }) => growsNow(activity)) ?? false;
  const line = lines.find(({ id }) => id === lineId);
  const headings = useMemo(
    () => ({
      forward: line && lineHeading(line, picture, 'forward'),
      backward: line && lineHeading(line, picture, 'backward'),
    }),
    [line, picture],
  );
  useEffect(
    () => session.setProgress(growing, analysedUntilMs),
    [session, growing, analysedUntilMs],
  );
  if (!line) return null;
  const table = (
    <MarkTable session={session} headings={headings} timeZone={timeZone} recorded={recorded} />
  );
  return (
    <>
      <ProofHead
        session={session}
        camera={name}
        lines={lines}
        line={line}
        headings={headings}
        timeZone={timeZone}
      />
      <div className={classes['body']} data-split={split}>
        <div className={classes['column']}>
          <StripCanvas
            session={session}
            headings={headings}
            recorded={recorded}
            label={t('Proof strip of line {{line}}', { line: line.name })}
          />
          <StripScroll session={session} />
        </div>
        {split && table}
      </div>
      <StripHelp session={session} />
      {enlarged && (
        <div className={classes['below']}>
          <Tile cameraId={cameraId} size="large" />
          {table}
        </div>
      )}
    </>
  );
}
