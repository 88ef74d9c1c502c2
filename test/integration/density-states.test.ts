import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFfmpeg } from '../../src-main/decoders/ffmpeg-lookup';
import { probeVideo } from '../../src-main/decoders/video-probe';
import {
  currentProjectVersion,
  projectSchema,
  type ProjectCamera,
} from '../../src-workers/contracts/project';
import type { ZoneSample } from '../../src-workers/domain/density/zone-sample';
import type { IngestClient } from '../../src-workers/ingest/ingest-client';
import { trueStates } from '../bench/states/true-states';
import { startIngest } from '../fixtures/decoding';
import { detectFilm, measureZones } from '../fixtures/measured-film';
import { sceneFilm, type SceneFilm } from '../fixtures/scene-film';
import { hasShippedDetector } from '../fixtures/shipped-detector';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { flapsOf, spellsOf } from './density-changes';

const folder = temporaryFolder();
let ingest: IngestClient;
beforeAll(async () => {
  ingest = await startIngest(folder.path);
});
afterAll(async () => {
  await ingest.dispose();
  folder.remove();
});

const limit = 600_000;
const ways = ['calibrated', 'not calibrated'] as const;
type Measured = Readonly<Record<(typeof ways)[number], readonly ZoneSample[]>>;

const uncalibrated = ({ calibration: _, ...camera }: ProjectCamera): ProjectCamera => camera;

async function measured({ video, truth, project }: SceneFilm): Promise<Measured> {
  const [camera] = project.cameras;
  if (camera === undefined) throw new Error('A film has one camera.');
  const frames = await detectFilm(ingest, video, truth.picture, camera);
  return {
    calibrated: measureZones(frames, truth.picture, camera),
    'not calibrated': measureZones(frames, truth.picture, uncalibrated(camera)),
  };
}

const ofZone = (samples: readonly ZoneSample[], zone: string): readonly ZoneSample[] =>
  samples.filter(({ zoneId }) => zoneId === zone);

/** The product has so long to say what is so. */
const delayMs = 6000;

describe.skipIf(!hasShippedDetector)('the queue (skipped without the shipped detector)', () => {
  const film = sceneFilm('queue');
  const zone = 'away-zone';
  let states: Measured;
  beforeAll(async () => {
    states = await measured(film);
  }, limit);

  const truth = trueStates(film.truth, zone);
  const stands = truth.find(({ state }) => state === 'jam')?.mediaMs ?? Number.NaN;
  const gone =
    truth.find(({ mediaMs, state }) => mediaMs > stands && state !== 'jam')?.mediaMs ?? Number.NaN;

  it('stands for half a minute, by the truth', () => {
    expect(gone - stands).toBeGreaterThan(25_000);
  });

  it.each(ways)('is a jam within six seconds and for as long as it stands, %s', (way) => {
    const told = ofZone(states[way], zone);
    const during = told.filter(
      ({ mediaTime }) => mediaTime >= stands + delayMs && mediaTime < gone,
    );
    expect(during.length).toBeGreaterThan(90);
    expect(new Set(during.map(({ state }) => state))).toEqual(new Set(['jam']));
    const early = told.filter(({ mediaTime }) => mediaTime < stands);
    expect(early.filter(({ state }) => state === 'jam')).toEqual([]);
  });

  it.each(ways)('is none any more six seconds after it is gone, %s', (way) => {
    const after = ofZone(states[way], zone).filter(({ mediaTime }) => mediaTime >= gone + delayMs);
    expect(after.length).toBeGreaterThan(30);
    expect(after.filter(({ state }) => state === 'jam')).toEqual([]);
  });

  it('leaves what the truth has then, calibrated', () => {
    // The traffic behind it is dense: it does not become normal in this film, which the truth says too.
    const after = ofZone(states.calibrated, zone).find(
      ({ mediaTime }) => mediaTime >= gone + delayMs,
    );
    const is = truth.find(({ mediaMs }) => mediaMs >= gone + delayMs);
    expect(after?.state).toBe(is?.state);
  });

  it.each(ways)('is never a jam on the other carriageway, %s', (way) => {
    const told = ofZone(states[way], 'towards-zone');
    expect(told.filter(({ state }) => state === 'jam')).toEqual([]);
  });

  it.each(['away-zone', 'towards-zone'])(
    'covers as much of %s as is true, by the ground',
    (each) => {
      const covered = film.truth.covered.find((one) => one.zone === each);
      if (covered === undefined) throw new Error(`The truth has no ${each}.`);
      // The background is learnt by then.
      const errors = ofZone(states.calibrated, each)
        .filter(({ mediaTime }) => mediaTime >= 3000)
        .flatMap(({ mediaTime, coverage }) => {
          const share = covered.shares[Math.round(mediaTime / 1000 / covered.everySeconds)];
          return share === undefined ? [] : [Math.abs(coverage - share)];
        });
      expect(errors.length).toBeGreaterThan(250);
      expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.05);
    },
  );
});

describe.skipIf(!hasShippedDetector)('no false jam (skipped without the shipped detector)', () => {
  it.each([
    { scene: 'light-switched-off', at: [7, 13] },
    { scene: 'camera-shake', at: [5] },
    { scene: 'camera-turned', at: [8] },
  ])(
    '$scene: flagged within two seconds',
    async ({ scene, at }) => {
      const states = await measured(sceneFilm(scene));
      for (const way of ways) {
        expect(states[way].filter(({ state }) => state === 'jam')).toEqual([]);
        for (const seconds of at) {
          const flagged = states[way].filter(
            ({ mediaTime, unsettled }) =>
              mediaTime >= 1000 * seconds &&
              mediaTime <= 1000 * (seconds + 2) &&
              unsettled !== undefined,
          );
          expect(flagged.length, `${way}, ${seconds} s`).toBeGreaterThan(0);
        }
      }
    },
    limit,
  );
});

const jamcam = join('..', 'shared', 'data', 'videos', 'jamcam');

/** One over each carriageway. */
const carriageways = [
  {
    id: 'left',
    points: [
      [0.5, 0.28],
      [0.57, 0.28],
      [0.57, 0.98],
      [0.05, 0.98],
    ],
  },
  {
    id: 'right',
    points: [
      [0.64, 0.28],
      [0.74, 0.28],
      [1, 0.72],
      [1, 0.96],
      [0.66, 0.96],
    ],
  },
];

describe.skipIf(!existsSync(jamcam) || !hasShippedDetector)(
  'nothing flaps on a real motorway (skipped without the shared data)',
  () => {
    const [camera] = projectSchema.parse({
      version: currentProjectVersion,
      cameras: [{ id: 'jamcam', analysisFps: 10, zones: carriageways }],
    }).cameras;

    it.each(existsSync(jamcam) ? readdirSync(jamcam) : [])(
      '%s',
      async (clip) => {
        if (camera === undefined) throw new Error('There is one camera.');
        const video = join(jamcam, clip);
        const { picture } = await probeVideo((await findFfmpeg()).path, video);
        const samples = measureZones(
          await detectFilm(ingest, video, picture, camera),
          picture,
          camera,
        );
        for (const { id } of carriageways) {
          const told = ofZone(samples, id);
          expect(flapsOf(told)).toEqual([]);
          // Ten seconds long: one platoon, or a queue that moves up, may come and go.
          const states = spellsOf(told).map(({ state }) => state);
          expect(states.length, states.join(', ')).toBeLessThanOrEqual(3);
          expect(states).not.toContain('jam');
        }
      },
      limit,
    );
  },
);
