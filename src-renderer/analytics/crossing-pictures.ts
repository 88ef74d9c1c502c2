import type { CrossingKey } from '../../src-workers/contracts/proof';
import { send } from '../bridge/bridge';
import { revokeLater } from '../ui/revoke-later';

/** Pictures that were asked for; the oldest are let go. */
const mostPictures = 200;
/** A picture is written a moment after its crossing. */
const againMs = 3000;

interface Asked {
  /** An object URL; undefined: none is kept. */
  readonly url: Promise<string | undefined>;
  readonly at: number;
}

const pictures = new Map<string, Asked>();

const keyOf = (cameraId: string, crossing: CrossingKey): string =>
  JSON.stringify([cameraId, crossing.lineId, crossing.track, crossing.mediaTimeMs]);

/** An object URL of the road user at its crossing, or undefined where no picture is kept. */
export function crossingPicture(
  cameraId: string,
  crossing: CrossingKey,
): Promise<string | undefined> {
  const key = keyOf(cameraId, crossing);
  const known = pictures.get(key);
  if (known) return known.url;
  const asked = { url: ask(cameraId, crossing), at: performance.now() };
  pictures.set(key, asked);
  void asked.url.then((url) => {
    if (url === undefined) setTimeout(() => pictures.delete(key), againMs);
  });
  forgetOldest();
  return asked.url;
}

async function ask(cameraId: string, crossing: CrossingKey): Promise<string | undefined> {
  try {
    const { image, mediaType } = await send({ kind: 'get-crossing-picture', cameraId, crossing });
    if (!image) return undefined;
    return URL.createObjectURL(new Blob([image], { type: mediaType ?? 'image/webp' }));
  } catch {
    // The table says what crossed; without its picture too.
    return undefined;
  }
}

function forgetOldest(): void {
  for (const [key, { url }] of pictures) {
    if (pictures.size <= mostPictures) return;
    pictures.delete(key);
    void url.then((known) => known !== undefined && revokeLater(known));
  }
}
