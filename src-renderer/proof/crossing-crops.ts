import type { CrossingCrop, CrossingKey } from '../../src-workers/contracts/proof';
import { revokeLater } from '../ui/revoke-later';

/** Some kilobytes each. */
const mostCrops = 60;

const nameOf = ({ lineId, direction, track, mediaTimeMs }: CrossingKey): string =>
  JSON.stringify([lineId, direction, track, mediaTimeMs]);

/** Pictures of road users at their crossings, asked for once and kept as addresses for `<img>`. */
export class CrossingCrops {
  /** In the order of use, oldest first. */
  private readonly crops = new Map<string, Promise<string | undefined>>();
  private disposed = false;

  constructor(private readonly ask: (crossing: CrossingKey) => Promise<CrossingCrop>) {}

  /** An address; undefined: none was kept. Never rejects: a missing picture is no failure of the strip. */
  of(crossing: CrossingKey): Promise<string | undefined> {
    const name = nameOf(crossing);
    const known = this.crops.get(name);
    const crop = known ?? this.load(name, crossing);
    this.crops.delete(name);
    this.crops.set(name, crop);
    for (const [oldest, old] of this.crops) {
      if (this.crops.size <= mostCrops) break;
      this.crops.delete(oldest);
      void old.then(revoke);
    }
    return crop;
  }

  /** Idempotent. */
  dispose(): void {
    this.disposed = true;
    for (const crop of this.crops.values()) void crop.then(revoke);
    this.crops.clear();
  }

  private async load(name: string, crossing: CrossingKey): Promise<string | undefined> {
    try {
      const { image, mediaType } = await this.ask(crossing);
      if (image && !this.disposed)
        return URL.createObjectURL(new Blob([image], { type: mediaType ?? '' }));
    } catch {
      // Asked again when it is pointed at again.
    }
    // While a strip grows, a picture may come a moment after its mark.
    this.crops.delete(name);
    return undefined;
  }
}

const revoke = (address: string | undefined): void => {
  if (address !== undefined) revokeLater(address);
};
