import { NewestWins } from '../bridge/newest-wins';

/** A picture this near to where one wanted to go is the one, not a late one from before. */
const nearMs = 1000;
/** Pictures that may be under way from before the seek, and one more. */
const latePictures = 3;

/**
 * The time that a player shows: of the newest picture, or where the person wants to go until pictures
 * from there arrive. Without it the slider would jump back after every drag.
 */
export class ShownTime {
  private wantedMs: number | undefined;
  private arrivedMs = 0;
  private late = 0;
  private readonly seeking: NewestWins<number>;

  /** @param sendSeek must not reject; at most one is under way */
  constructor(sendSeek: (mediaTimeMs: number) => Promise<void>) {
    this.seeking = new NewestWins(sendSeek, () => (this.late = 0));
  }

  get mediaTimeMs(): number {
    return this.wantedMs ?? this.arrivedMs;
  }

  seek(mediaTimeMs: number): void {
    this.wantedMs = mediaTimeMs;
    this.seeking.submit(mediaTimeMs);
  }

  painted(mediaTimeMs: number): void {
    this.arrivedMs = mediaTimeMs;
    if (this.wantedMs === undefined || this.seeking.busy) return;
    this.late += 1;
    const near = Math.abs(mediaTimeMs - this.wantedMs) <= nearMs;
    if (near || this.late > latePictures) this.wantedMs = undefined;
  }
}
