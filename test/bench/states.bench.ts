import { join } from 'node:path';
import type { ProjectCamera } from '../../src-workers/contracts/project';
import { densityStates } from '../../src-workers/domain/density/density-state';
import { fullCoverageOf } from '../../src-workers/domain/density/full-coverage';
import type { ZoneSample } from '../../src-workers/domain/density/zone-sample';
import type { DetectedFrame } from '../../src-workers/domain/frame-result';
import { IngestClient } from '../../src-workers/ingest/ingest-client';
import { detectFilm, measureZones } from '../fixtures/measured-film';
import { filmedScenes, sceneFilm, type SceneFilm } from '../fixtures/scene-film';
import type { BenchResult } from './bench-result';
import { CoverageErrors } from './states/coverage-errors';
import { StateConfusion } from './states/state-confusion';
import { toldAt } from './states/told-state';
import { trueStates } from './states/true-states';

/** The background is being learned and tracks are being confirmed. */
const settledMs = 3000;

/** Films that constants were chosen on, and films that were only measured. */
const halves = ['tuned on', 'held out'] as const;
const everything = [...halves, 'all'] as const;

interface Figures {
  readonly states: StateConfusion;
  readonly coverage: CoverageErrors;
}
const noFigures = (): Figures => ({ states: new StateConfusion(), coverage: new CoverageErrors() });

/**
 * The state of every zone of every film, told by the shipped detector, the background subtraction and the
 * rest of the product, beside the state that the true coverage and speeds give: how often which was told
 * as which, with and without the calibration; how far the coverage is off, and what of that is the vehicles'
 * footprints and what the rest of the foreground. `ROADGLASS_SCENES` names some of the films.
 */
export async function run(): Promise<BenchResult[]> {
  const wanted = process.env['ROADGLASS_SCENES']?.split(',');
  const ingest = new IngestClient(join(__dirname, 'ingest-thread.cjs'));
  const rows: BenchResult[] = [];
  const ways = [true, false].map((calibrated) => ({
    calibrated,
    sums: new Map(everything.map((part) => [part, noFigures()])),
  }));
  try {
    for (const [index, name] of filmedScenes.entries()) {
      if (wanted !== undefined && !wanted.includes(name)) continue;
      const film = sceneFilm(name);
      const [camera] = film.project.cameras;
      if (camera === undefined) throw new Error('A film has one camera.');
      const frames = await detectFilm(ingest, film.video, film.truth.picture, camera);
      for (const { calibrated, sums } of ways) {
        const own = noFigures();
        const parts = [halves[index % 2]!, 'all'] as const;
        const all = [own, ...parts.flatMap((part) => sums.get(part) ?? [])];
        measure(film, frames, calibrated ? camera : uncalibrated(camera), all);
        rows.push(...rowsOf(`${name}, ${wayOf(calibrated)}`, own));
      }
    }
  } finally {
    await ingest.dispose();
  }
  for (const { calibrated, sums } of ways) {
    for (const [part, figures] of sums) {
      if (figures.states.samples === 0) continue;
      const name = `${part}, ${wayOf(calibrated)}`;
      rows.push(...rowsOf(name, figures));
      if (part === 'all') rows.push(...confusionRows(name, figures.states));
    }
  }
  return rows;
}

const wayOf = (calibrated: boolean): string => (calibrated ? 'calibrated' : 'not calibrated');
const uncalibrated = ({ calibration: _, ...camera }: ProjectCamera): ProjectCamera => camera;

function measure(
  { truth }: SceneFilm,
  frames: readonly DetectedFrame[],
  camera: ProjectCamera,
  figures: readonly Figures[],
): void {
  const samples = measureZones(frames, truth.picture, camera);
  const footprints = measureZones(
    frames.map(({ foreground: _, ...frame }) => frame),
    truth.picture,
    camera,
  );
  // Full is as much, however it is measured.
  const scale = fullCoverageOf(true) / fullCoverageOf(camera.calibration !== undefined);
  for (const { zone, shares, everySeconds } of truth.covered) {
    const ofZone = (each: ZoneSample): boolean => each.zoneId === zone;
    const told = samples.filter(ofZone);
    const states = trueStates(truth, zone);
    for (const each of figures) {
      each.states.add(states, (mediaMs) => toldAt(told, mediaMs), settledMs);
      each.coverage.add({
        ...{ shares, everySeconds, told, footprints: footprints.filter(ofZone), scale, settledMs },
      });
    }
  }
}

const bench = 'states';

function rowsOf(name: string, { states, coverage }: Figures): BenchResult[] {
  const row = (metric: string, value: number, unit: string): BenchResult => ({
    ...{ bench, case: name, metric, value, unit },
  });
  return [
    row('zone samples', states.samples, 'samples'),
    row('right', states.right, '%'),
    row('right within 1 s', states.nearlyRight, '%'),
    { ...row('coverage off by', coverage.error, ''), target: 0.05 },
    row('coverage told too large by', coverage.bias, ''),
    row('... by footprints', coverage.footprintBias, ''),
    row('... by other foreground', coverage.bias - coverage.footprintBias, ''),
  ];
}

function confusionRows(name: string, states: StateConfusion): BenchResult[] {
  return densityStates.flatMap((state) => {
    const right = states.rightOf(state);
    if (right === undefined) return [];
    const told = densityStates.map((other) => ({ other, count: states.count(state, other) }));
    return [
      { ...{ bench, case: name, metric: `${state} right`, value: right, unit: '%' } },
      ...told.map(({ other, count }) => ({
        ...{ bench, case: name, metric: `${state} told as ${other}`, value: count },
        unit: 'samples',
      })),
    ];
  });
}
