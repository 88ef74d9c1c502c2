import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { currentProjectVersion } from '../../src-workers/contracts/project';
import type { MeasureSeries } from '../../src-workers/contracts/measures';
import { densityStates, type DensityState } from '../../src-workers/domain/density/density-state';
import { startEngine, untilActivity } from '../fixtures/engine';
import { filmedScenes, sceneFilm, type SceneFilm } from '../fixtures/scene-film';
import type { BenchResult } from './bench-result';
import { StateConfusion } from './states/state-confusion';
import { trueStates } from './states/true-states';

/** The background is being learned and tracks are being confirmed. */
const settledMs = 3000;

/**
 * The state of every zone of every film, told by the shipped detector, the background subtraction and the
 * rest of the product, beside the state that the true coverage and speeds give: how often which was told
 * as which, with and without the calibration. `ROADGLASS_SCENES` names some of the films.
 */
export async function run(): Promise<BenchResult[]> {
  const wanted = process.env['ROADGLASS_SCENES']?.split(',');
  const films = filmedScenes
    .filter((name) => wanted === undefined || wanted.includes(name))
    .map((name) => sceneFilm(name));
  return [...(await measure(films, true)), ...(await measure(films, false))];
}

async function measure(films: readonly SceneFilm[], calibrated: boolean): Promise<BenchResult[]> {
  const all = new StateConfusion();
  const rows: BenchResult[] = [];
  const row = (rest: Pick<BenchResult, 'case' | 'metric' | 'value' | 'unit'>): void =>
    void rows.push({ bench: 'states', ...rest });
  const how = calibrated ? 'calibrated' : 'not calibrated';
  for (const film of films) {
    const own = new StateConfusion();
    const series = await measuredStates(film, calibrated);
    for (const { zoneId, states } of series.zones) {
      const truth = trueStates(film.truth, zoneId);
      const told = (mediaMs: number): DensityState | undefined =>
        states.find(
          ({ from, to }) => from <= series.start + mediaMs && series.start + mediaMs <= to,
        )?.state;
      for (const each of [own, all]) each.add(truth, told, settledMs);
    }
    row({ case: `${film.name}, ${how}`, metric: 'right', value: own.right, unit: '%' });
  }
  row({ case: `all, ${how}`, metric: 'zone samples', value: all.samples, unit: 'samples' });
  row({ case: `all, ${how}`, metric: 'right', value: all.right, unit: '%' });
  row({ case: `all, ${how}`, metric: 'right within 1 s', value: all.nearlyRight, unit: '%' });
  for (const state of densityStates) {
    const right = all.rightOf(state);
    if (right !== undefined)
      row({ case: `all, ${how}`, metric: `${state} right`, value: right, unit: '%' });
    for (const told of densityStates.filter((other) => other !== state)) {
      const count = all.count(state, told);
      if (count === 0) continue;
      row({
        case: `all, ${how}`,
        metric: `${state} told as ${told}`,
        value: count,
        unit: 'samples',
      });
    }
  }
  return rows;
}

/** As the console shows it: the film as a camera of the engine, analysed to its end. */
async function measuredStates(
  film: SceneFilm,
  calibrated: boolean,
): Promise<MeasureSeries & { readonly start: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'roadglass-states-'));
  const [camera] = film.project.cameras;
  if (camera === undefined) throw new Error('A film has one camera.');
  const { calibration, ...rest } = camera;
  const source = { kind: 'file', path: resolve(film.video) };
  const project = {
    version: currentProjectVersion,
    cameras: [{ ...rest, source, proof: false, ...(calibrated ? { calibration } : {}) }],
  };
  await writeFile(join(folder, 'test.roadglass'), JSON.stringify(project));
  const engine = await startEngine(folder, { goesOn: true });
  try {
    const { counts } = await untilActivity(engine, camera.id, 'analysed');
    const series = await engine.carryOut<'get-measures'>({
      ...{ kind: 'get-measures', cameraId: camera.id, points: 5000 },
    });
    if (series === undefined || counts === undefined) {
      throw new Error(`Nothing was measured of ${film.name}.`);
    }
    return { ...series, start: counts.start };
  } finally {
    await engine.dispose();
    await rm(folder, { recursive: true, force: true });
  }
}
