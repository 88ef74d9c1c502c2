/**
 * Channels of Electron's IPC between a window and main. Without schemas, so that the preload script
 * stays small.
 */
export const commandChannel = 'roadglass:command';
export const eventChannel = 'roadglass:event';
export const framePortChannel = 'roadglass:frame-port';
