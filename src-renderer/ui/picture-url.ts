import { useEffect, useState } from 'react';
import { revokeLater } from './revoke-later';

/** The address of a picture's bytes for an `img`, as long as it is shown. */
export function usePictureUrl(
  bytes: Uint8Array<ArrayBuffer> | undefined,
  mediaType = 'image/jpeg',
): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (bytes === undefined) return setUrl(undefined);
    const made = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
    setUrl(made);
    return () => revokeLater(made);
  }, [bytes, mediaType]);
  return bytes === undefined ? undefined : url;
}
