import { bottomCentre, centre, type Box } from './box';
import type { PixelPoint } from './point';

/** Which point of its box stands for a road user. Bottom-centre is where it touches the ground. */
export type ReferencePoint = 'bottom-centre' | 'centre';

export const referencePointOf = (box: Box, kind: ReferencePoint): PixelPoint =>
  kind === 'centre' ? centre(box) : bottomCentre(box);
