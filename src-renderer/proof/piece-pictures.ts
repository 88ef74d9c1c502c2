import type { StripPiece } from './strip-contents';

interface PicturesShell<Picture> {
  readonly decode: (piece: StripPiece) => Promise<Picture>;
  readonly close: (picture: Picture) => void;
  /** In pixels. */
  readonly sizeOf: (picture: Picture) => number;
  /** Something came that can be painted. */
  readonly onDecoded: () => void;
}

/** So many at a time: pictures of cameras are decoded by the same threads. */
const decodedAtOnce = 3;
/** An hour of strip is about 14 million pixels, 56 MB. */
const mostPixels = 24e6;

/** Pieces as pictures: decoded when they are to be painted, and those unseen for longest are closed. */
export class PiecePictures<Picture> {
  /** In the order of use, oldest first. */
  private readonly pictures = new Map<StripPiece, Picture>();
  private readonly unreadable = new WeakSet<StripPiece>();
  private waiting: StripPiece[] = [];
  private underWay = new Set<StripPiece>();
  private pixels = 0;
  private disposed = false;

  constructor(
    private readonly shell: PicturesShell<Picture>,
    private readonly budget = mostPixels,
  ) {}

  /** For what is painted now: absent ones come later. Those that are not asked for any more wait no more. */
  of(pieces: readonly StripPiece[]): ReadonlyMap<StripPiece, Picture> {
    const found = new Map<StripPiece, Picture>();
    this.waiting = [];
    for (const piece of pieces) {
      const picture = this.pictures.get(piece);
      if (picture !== undefined) {
        this.pictures.delete(piece);
        this.pictures.set(piece, picture);
        found.set(piece, picture);
      } else if (!this.unreadable.has(piece) && !this.underWay.has(piece)) this.waiting.push(piece);
    }
    this.decodeNext();
    return found;
  }

  isUnreadable(piece: StripPiece): boolean {
    return this.unreadable.has(piece);
  }

  /** Idempotent. */
  dispose(): void {
    this.disposed = true;
    this.waiting = [];
    for (const picture of this.pictures.values()) this.shell.close(picture);
    this.pictures.clear();
  }

  private decodeNext(): void {
    while (!this.disposed && this.underWay.size < decodedAtOnce) {
      // The newest first: that is where one looks.
      const piece = this.waiting.pop();
      if (!piece) return;
      this.underWay.add(piece);
      void this.decode(piece);
    }
  }

  private async decode(piece: StripPiece): Promise<void> {
    let picture: Picture | undefined;
    try {
      picture = await this.shell.decode(piece);
    } catch {
      // A damaged file: its stretch is shown as such, and all others are as good as before.
      this.unreadable.add(piece);
    }
    this.underWay.delete(piece);
    if (picture !== undefined) this.keep(piece, picture);
    this.decodeNext();
    if (!this.disposed) this.shell.onDecoded();
  }

  private keep(piece: StripPiece, picture: Picture): void {
    if (this.disposed) {
      this.shell.close(picture);
      return;
    }
    this.pictures.set(piece, picture);
    this.pixels += this.shell.sizeOf(picture);
    for (const [oldest, old] of this.pictures) {
      if (this.pixels <= this.budget || oldest === piece) return;
      this.pictures.delete(oldest);
      this.pixels -= this.shell.sizeOf(old);
      this.shell.close(old);
    }
  }
}
