import type { AnalysisSettings, DetectorDescription } from '../../src-workers/contracts/analysis';
import type { LiveMeasures } from '../../src-workers/contracts/console-state';
import type { ProjectCamera } from '../../src-workers/contracts/project';
import type { PcuProfile } from '../../src-workers/domain/pcu/pcu-profile';
import { isoTime } from '../../src-workers/domain/report/iso-time';
import { instant } from '../../src-workers/domain/units';
import { pcuRecord } from '../pcu/profile-choice';
import type { SaidOfCounts } from '../proof/said-of-counts';
import { redactUrl } from '../secrets/credentials';
import { shapesSha256, softwareRecord } from '../survey/run-record';
import type { CountedPart } from './counted-part';

export interface LiveRecordFacts {
  readonly camera: ProjectCamera;
  readonly timeZone: string;
  readonly ffmpegVersion: string;
  /** Oldest first; at least one. */
  readonly parts: readonly CountedPart[];
  readonly detector: DetectorDescription | undefined;
  readonly modelSha256: string | undefined;
  readonly tracker: AnalysisSettings['tracker'] | undefined;
  readonly pcuProfile: PcuProfile | undefined;
  readonly measures: LiveMeasures;
  /** Absent: a person said nothing of the counts. */
  readonly said: SaidOfCounts | undefined;
  readonly files: readonly string[];
}

/** Everything that the figures of a live camera depend on: its `run.json` (PRODUCT, section 8). */
export function liveRecord(facts: LiveRecordFacts): unknown {
  const { camera, parts, detector, measures } = facts;
  const survey = parts[0]?.tally.survey;
  const moment = (mediaTime: number): string | undefined =>
    survey && isoTime(instant(survey.start + mediaTime), survey.clock);
  const { modelId, ...described } = detector ?? {};
  return {
    software: softwareRecord(facts.ffmpegVersion),
    // A live camera goes on: the files hold what was counted so far.
    status: 'partial',
    site: survey?.site,
    camera: camera.id,
    source:
      camera.source?.kind === 'url'
        ? { kind: 'url', url: redactUrl(camera.source.url) }
        : camera.source,
    timeZone: facts.timeZone,
    survey: {
      start: moment(parts[0]?.from ?? 0),
      relativeTime: false,
      binMinutes: survey?.binMinutes,
      observedSeconds:
        parts
          .filter(({ drawnOver }) => !drawnOver)
          .reduce((sum, { tally }) => sum + tally.summary().observedMs, 0) / 1000,
    },
    model:
      modelId === undefined ? undefined : { id: modelId, sha256: facts.modelSha256, ...described },
    tracker: facts.tracker,
    analysisFps: camera.analysisFps,
    referencePoint: camera.referencePoint,
    hysteresisPercent: camera.hysteresisPercent,
    pcuProfile: pcuRecord(facts.pcuProfile),
    shapesSha256: shapesSha256(parts.at(-1)?.shapes ?? { lines: [], zones: [] }),
    /** Where a line or zone lay that a `segment` of the tables counts on, and since when. */
    segments: segmentsOf(parts).map(({ from, ...segment }) => ({
      ...segment,
      from: moment(from),
    })),
    checked: facts.said?.accuracy,
    dropped: measures.dropped,
    reconnectsInLastHour: measures.reconnects,
    files: facts.files,
  };
}

interface Segment {
  readonly shape: string;
  readonly segment: number;
  /** Media time. */
  readonly from: number;
  readonly drawn: CountedPart['shapes']['lines'][number] | CountedPart['shapes']['zones'][number];
}

/** Every version of every line and zone, oldest first. */
function segmentsOf(parts: readonly CountedPart[]): readonly Segment[] {
  const known = new Map<string, Segment>();
  for (const { shapes, versions, from, tally } of parts) {
    for (const drawn of [...shapes.lines, ...shapes.zones]) {
      const segment = versions.get(drawn.id) ?? 1;
      const key = `${segment} ${drawn.id}`;
      const since = Math.max(from, tally.lying(drawn.id).since);
      if (!known.has(key)) known.set(key, { shape: drawn.id, segment, from: since, drawn });
    }
  }
  return [...known.values()].sort((one, other) => one.from - other.from);
}
