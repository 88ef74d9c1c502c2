import { app } from 'electron';
import * as z from 'zod';
import type { LaunchRequest } from './launch-request';

const handedOver = z.object({ project: z.string().exactOptional(), videos: z.array(z.string()) });

/**
 * One Roadglass per data folder (`userData`). A second start hands over what it was asked to open.
 * @returns whether this one is the first
 */
export function claimDataFolder(
  request: LaunchRequest,
  onSecondStart: (request: LaunchRequest) => void,
): boolean {
  const first = app.requestSingleInstanceLock({ ...request });
  // The second one's own arguments: Chromium reorders those that the event brings along.
  app.on('second-instance', (_event, _argv, _folder, request) => {
    const parsed = handedOver.safeParse(request);
    onSecondStart(parsed.success ? parsed.data : { videos: [] });
  });
  return first;
}
