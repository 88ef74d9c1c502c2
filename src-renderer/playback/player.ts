import type { PlaybackAction } from '../../src-workers/contracts/console-command';
import { run } from '../commands/run';
import { newestPainted, onPicturePainted } from '../live/painted-pictures';
import { AtMostEvery } from './at-most-every';
import { ShownTime } from './shown-time';

/** Faster than this nobody reads, and every step costs layout. */
const updateEveryMs = 100;

/** One recorded video as it is played; what changes with its pictures stays out of React. */
export class Player {
  private readonly time: ShownTime;
  private readonly updating: AtMostEvery;
  private readonly stopListening: () => void;

  /** @param onTime called at most ten times a second */
  constructor(
    private readonly cameraId: string,
    onTime: (mediaTimeMs: number) => void,
  ) {
    this.time = new ShownTime((mediaTimeMs) => this.control({ kind: 'seek', mediaTimeMs }));
    this.updating = new AtMostEvery(updateEveryMs, () => onTime(this.time.mediaTimeMs));
    const newest = newestPainted(cameraId);
    if (newest) this.time.painted(newest.mediaTimeMs);
    this.updating.request();
    this.stopListening = onPicturePainted((painted) => {
      if (painted.cameraId !== cameraId) return;
      this.time.painted(painted.mediaTimeMs);
      this.updating.request();
    });
  }

  seek(mediaTimeMs: number): void {
    this.time.seek(mediaTimeMs);
    this.updating.request();
  }

  async control(action: PlaybackAction): Promise<void> {
    await run({ kind: 'control-playback', cameraId: this.cameraId, action });
  }

  dispose(): void {
    this.stopListening();
    this.updating.dispose();
  }
}
