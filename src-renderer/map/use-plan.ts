import { useEffect, useState } from 'react';
import { run } from '../commands/run';
import { useConsole } from '../state/console-store';
import { usePictureUrl } from '../ui/picture-url';
import type { Size } from './plan-view';

/** Where there is no picture cameras are placed on a grid of this shape. */
const gridSize: Size = { width: 1600, height: 1000 };

export interface Plan {
  /** Absent: the project has none, or it is not there yet. */
  readonly url?: string;
  readonly size: Size;
  /** Asks for another one, or takes it away. */
  readonly choose: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** The project's plan of its site. */
export function usePlan(): Plan {
  const hasPlan = useConsole(({ state }) => state?.project.hasPlan ?? false);
  const project = useConsole(({ state }) => state?.project.path);
  const [asked, setAsked] = useState(0);
  const [picture, setPicture] = useState<{
    readonly image: Uint8Array<ArrayBuffer>;
    readonly mediaType: string;
  }>();
  useEffect(() => {
    let ended = false;
    if (!hasPlan) {
      setPicture(undefined);
      return;
    }
    void run({ kind: 'get-plan' }).then((answer) => {
      if (ended) return;
      const { image, mediaType } = answer ?? {};
      setPicture(image && mediaType !== undefined ? { image, mediaType } : undefined);
    });
    return () => {
      ended = true;
    };
  }, [hasPlan, project, asked]);
  const url = usePictureUrl(picture?.image, picture?.mediaType);
  const [size, setSize] = useState<{ readonly url: string; readonly size: Size }>();
  useEffect(() => {
    if (url === undefined) return;
    const image = new Image();
    image.onload = () =>
      setSize({ url, size: { width: image.naturalWidth, height: image.naturalHeight } });
    image.src = url;
    return () => {
      image.onload = null;
    };
  }, [url]);
  const known = url !== undefined && size?.url === url ? { url, size: size.size } : undefined;
  return {
    ...(known ?? { size: gridSize }),
    choose: async () => {
      await run({ kind: 'choose-plan' });
      setAsked((count) => count + 1);
    },
    remove: async () => void (await run({ kind: 'set-plan', path: null })),
  };
}
