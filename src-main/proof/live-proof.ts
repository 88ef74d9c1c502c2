import { join } from 'node:path';
import type { CameraSurroundings } from '../cameras/camera-surroundings';
import { CameraProof, type CameraProofOptions } from './camera-proof';
import type { CheckablePart } from './checked-lines';

/** As long as the reports of a live camera reach back. */
const keptMs = 7 * 86_400_000;

export interface LiveProofOptions extends Pick<CameraProofOptions, 'onChange'> {
  readonly surroundings: Pick<CameraSurroundings, 'folder' | 'tell'>;
  readonly parts: () => readonly CheckablePart[];
  /** Undefined: the source was never opened. */
  readonly picture: () => { readonly width: number; readonly height: number } | undefined;
}

/** Proof of a live camera's counts: every start of it has a media time of its own. */
export const liveProof = ({
  surroundings,
  parts,
  picture,
  onChange,
}: LiveProofOptions): CameraProof =>
  new CameraProof({
    folder: join(surroundings.folder, 'proof', 'live'),
    moves: true,
    keptMs,
    tell: surroundings.tell,
    counted: () => {
      const size = picture();
      return size && { parts: parts(), picture: size };
    },
    onChange,
  });
