import { describe, expect, it } from 'vitest';
import type { AnalysedCamera, Lane } from '../../../src-main/analysis/analysed-camera';
import type { AnalysisClient } from '../../../src-main/analysis/analysis-client';
import { LiveSeat, type SeatSettings } from '../../../src-main/cameras/live-seat';
import type { AnalysisSettings, CameraShapes } from '../../../src-workers/contracts/analysis';
import { Failure } from '../../../src-workers/contracts/errors';
import { normalisedPoint } from '../../../src-workers/domain/geometry/point';

const shapes = (y: number): CameraShapes => ({
  lines: [{ id: 'a', name: 'A', points: [normalisedPoint(0, y), normalisedPoint(1, y)] }],
  zones: [],
});
const settings = (drawn: CameraShapes): SeatSettings => ({
  model: { id: 'm', file: 'm.onnx', sha256: '0' } as SeatSettings['model'],
  shapes: drawn,
  camera: {
    referencePoint: 'centre',
    hysteresisPercent: 2,
    tracker: {},
    density: true,
    proof: true,
  },
});
const picture = { width: 320, height: 240 };
const thresholds = { low: 0.1, high: 0.5, newTrack: 0.6, nmsIou: 0.5 };

/** An analysis process as far as a seat knows it; the test opens the camera, and ends the process. */
class PlayedClient {
  readonly lost: Promise<Failure>;
  readonly drawn: CameraShapes[] = [];
  readonly opened: AnalysisSettings[] = [];
  lose: () => void = () => undefined;
  openCameraNow: () => void = () => undefined;
  readonly opening: Promise<void>;
  #tellOpening: () => void = () => undefined;

  constructor() {
    this.lost = new Promise((resolve) => {
      this.lose = () => resolve(new Failure('WORKER_FAILED', 'It ended.'));
    });
    this.opening = new Promise((resolve) => (this.#tellOpening = resolve));
  }

  lane(): Pick<Lane, 'beginVideo' | 'close'> {
    const ready = { target: {}, detector: { thresholds, classes: [] } };
    return {
      beginVideo: () =>
        Promise.resolve(ready as unknown as Awaited<ReturnType<Lane['beginVideo']>>),
      close: () => Promise.resolve(0),
    };
  }

  openCamera(_id: string, settings: AnalysisSettings): Promise<Partial<AnalysedCamera>> {
    this.drawn.push(settings.shapes);
    this.opened.push(settings);
    this.#tellOpening();
    return new Promise((resolve) => {
      this.openCameraNow = () =>
        resolve({
          setShapes: (next) => Promise.resolve(void this.drawn.push(next)),
          finish: () => Promise.resolve([]),
          onNews: () => undefined,
          onMeasured: () => undefined,
          onProof: () => undefined,
        });
    });
  }
}

function seatIn(clients: PlayedClient[]): LiveSeat {
  return new LiveSeat({
    pool: {
      place: () => Promise.resolve(clients.shift() as unknown as AnalysisClient),
      release: () => undefined,
    },
    name: 'c',
    onNews: () => undefined,
    onMeasured: () => undefined,
    onProof: { onPiece: () => undefined, onCrossingPicture: () => undefined },
    onOpened: () => undefined,
  });
}

describe('LiveSeat', () => {
  it('tells an analysis the shapes that were drawn while it was being opened', async () => {
    const client = new PlayedClient();
    const seat = seatIn([client]);
    const [before, after] = [shapes(0.2), shapes(0.7)];
    const opening = seat.open(picture, settings(before));
    await client.opening;
    await seat.setShapes(after);
    client.openCameraNow();
    await opening;
    expect(client.drawn).toEqual([before, after]);
  });

  it('begins an analysis anew with settings that came while it was being opened', async () => {
    const client = new PlayedClient();
    const seat = seatIn([client]);
    const asked = settings(shapes(0.2));
    const opening = seat.open(picture, asked);
    await client.opening;
    // There is nothing yet that could begin anew.
    await seat.beginAnew({ ...asked.camera, hysteresisPercent: 5 });
    client.openCameraNow();
    await new Promise((resolve) => setImmediate(resolve));
    client.openCameraNow();
    await opening;
    expect(client.opened.map(({ hysteresisPercent }) => hysteresisPercent)).toEqual([2, 5]);
  });

  it('takes another place when the process ended as soon as it was there', async () => {
    const [gone, next] = [new PlayedClient(), new PlayedClient()];
    gone.lose();
    const seat = seatIn([gone, next]);
    void seat.open(picture, settings(shapes(0.2)));
    await gone.opening;
    const again = seat.open(picture, settings(shapes(0.2)));
    await next.opening;
    next.openCameraNow();
    await again;
    expect(next.drawn).toHaveLength(1);
  });
});
