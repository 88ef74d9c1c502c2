import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { UsbCamera } from '../../src-workers/contracts/console-command';
import { startProcess, type ProcessStart } from './process-start';

export interface UsbListOptions {
  /** Path of ffmpeg. */
  readonly ffmpeg: string;
  readonly platform?: NodeJS.Platform;
  /** Where Linux tells of video devices. */
  readonly systemFolder?: string;
  readonly start?: ProcessStart;
}

/** Cameras of this machine; none where the system has no way to say. */
export async function listUsbCameras(options: UsbListOptions): Promise<readonly UsbCamera[]> {
  switch (options.platform ?? process.platform) {
    case 'linux':
      return linuxCameras(options.systemFolder ?? '/sys/class/video4linux');
    case 'darwin':
      return avfoundationCameras(await said(options, ['-f', 'avfoundation'], ''));
    case 'win32':
      return dshowCameras(await said(options, ['-f', 'dshow'], 'dummy'));
    default:
      return [];
  }
}

/**
 * A camera has several nodes (pictures, metadata): the one with index 0 is that of its pictures
 * (V4L2's core counts them per device).
 */
async function linuxCameras(folder: string): Promise<readonly UsbCamera[]> {
  const nodes = await readdir(folder).catch(() => []);
  const found = await Promise.all(
    nodes
      .filter((node) => /^video\d+$/.test(node))
      .sort((one, other) => Number(one.slice(5)) - Number(other.slice(5)))
      .map(async (node) => {
        const text = (name: string): Promise<string> =>
          readFile(join(folder, node, name), 'utf8').then(
            (content) => content.trim(),
            () => '',
          );
        const [label, index] = await Promise.all([text('name'), text('index')]);
        return { device: `/dev/${node}`, label: label || node, pictures: index === '0' || !index };
      }),
  );
  return found.filter(({ pictures }) => pictures).map(({ device, label }) => ({ device, label }));
}

async function said(
  { ffmpeg, start = startProcess }: UsbListOptions,
  format: readonly string[],
  input: string,
): Promise<readonly string[]> {
  const lines: string[] = [];
  const child = start({
    program: ffmpeg,
    args: ['-hide_banner', '-nostdin', ...format, '-list_devices', 'true', '-i', input],
    onLine: (line) => lines.push(line),
  });
  // Listing is no input, so ffmpeg ends with an error in any case.
  await child.exited;
  return lines;
}

/** Screens are not cameras. */
export function avfoundationCameras(lines: readonly string[]): readonly UsbCamera[] {
  const cameras: UsbCamera[] = [];
  let video = false;
  for (const line of lines) {
    if (/AVFoundation (video|audio) devices/.test(line)) video = line.includes('video devices');
    const label = /\] \[\d+\] (.+)$/.exec(line)?.[1];
    if (video && label !== undefined && !label.startsWith('Capture screen')) {
      cameras.push({ device: label, label });
    }
  }
  return cameras;
}

/**
 * Since 5.0 each line says its kind: `"Name" (video)`; before, kinds were headings. The name that
 * stays the same for two cameras of one make is the alternative one.
 */
export function dshowCameras(lines: readonly string[]): readonly UsbCamera[] {
  const cameras: { device: string; label: string }[] = [];
  let heading = false;
  let last: { device: string; label: string } | undefined;
  for (const line of lines) {
    if (/DirectShow (video|audio) devices/.test(line)) heading = line.includes('video devices');
    const alternative = /Alternative name "(.+)"/.exec(line)?.[1];
    if (alternative !== undefined) {
      if (last !== undefined) last.device = alternative;
      last = undefined;
      continue;
    }
    const found = /\]\s+"(.+)"(?: \((.+)\))?\s*$/.exec(line);
    if (!found) continue;
    const [, label = '', kind] = found;
    const isVideo = kind === undefined ? heading : /\bvideo\b/.test(kind);
    last = isVideo ? { device: label, label } : undefined;
    if (last !== undefined) cameras.push(last);
  }
  return cameras;
}
