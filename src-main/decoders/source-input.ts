/**
 * Containers that hold video. Without this list ffmpeg reads a text file as a picture of its
 * letters (tty), a playlist as the files that it names, and a single picture as a video.
 */
export const videoContainers = [
  'mov,mp4,m4a,3gp,3g2,mj2',
  'matroska,webm',
  ...['avi', 'mpegts', 'mpeg', 'flv', 'asf', 'ogg', 'mxf', 'nut', 'ivf', 'dv', 'rm', 'dhav', 'wtv'],
  ...['h264', 'hevc', 'm4v', 'mpegvideo', 'mjpeg', 'obu', 'av1', 'yuv4mpegpipe', 'gxf', 'mpjpeg'],
];

/**
 * ffmpeg's name of a file: the prefix keeps a leading dash, `%`, `:` and the like from meaning
 * anything, and the whitelist keeps a container from opening something else.
 */
export const fileInput = (file: string): readonly string[] => [
  '-protocol_whitelist',
  'file',
  '-format_whitelist',
  videoContainers.join(','),
  '-i',
  `file:${file}`,
];
