/**
 * A camera on this machine, by its system's own interface. Pure.
 *
 * Size and rate are left to the device, because a wish that it cannot fulfil is an error. Only
 * avfoundation is asked for what nearly every camera has: ffmpeg's own defaults there (29.97 frames,
 * yuv420p) are what many have not.
 */
export function usbInput(device: string, platform: NodeJS.Platform): readonly string[] {
  switch (platform) {
    case 'darwin':
      // No sound: `name:none`.
      return [
        ...['-f', 'avfoundation', '-pixel_format', 'uyvy422', '-framerate', '30'],
        ...['-i', `${device}:none`],
      ];
    case 'win32':
      return ['-f', 'dshow', '-i', `video=${device}`];
    default:
      return ['-f', 'v4l2', '-i', device];
  }
}
