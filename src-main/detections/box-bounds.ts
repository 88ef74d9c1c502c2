import { mostPixels } from '../../src-workers/contracts/detection-file';
import type { Box } from '../../src-workers/domain/geometry/box';

/** Whether a box can be of a road user at all: it may leave its picture, but not by more than any picture is large. */
export const isInSomePicture = ({ left, top, right, bottom }: Box): boolean =>
  Math.min(left, top) >= -mostPixels && Math.max(right, bottom) <= 2 * mostPixels;
