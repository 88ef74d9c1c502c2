import { describe, expect, it } from 'vitest';
import { isFramePortMessage } from '../../../src-renderer/live/frame-ports';
import { framePortMessageSchema } from '../../../src-workers/contracts/console-command';

describe('the message that brings a port', () => {
  it.each([
    [{ kind: 'roadglass-frame-port', watch: 'w', cameraId: 'c' }, 'as the preload script posts it'],
    [{ kind: 'roadglass-frame-port', watch: 'w' }, 'without a camera'],
    [{ kind: 'roadglass-frame-port', watch: 7, cameraId: 'c' }, 'with a number for an id'],
    [{ kind: 'other', watch: 'w', cameraId: 'c' }, 'of another kind'],
    ['roadglass-frame-port', 'a text'],
    [null, 'nothing'],
    [undefined, 'nothing at all'],
  ])('%o is told as its schema tells it: %s', (message, _why) => {
    expect(isFramePortMessage(message)).toBe(framePortMessageSchema.safeParse(message).success);
  });
});
