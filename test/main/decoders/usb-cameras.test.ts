import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import {
  avfoundationCameras,
  dshowCameras,
  listUsbCameras,
} from '../../../src-main/decoders/usb-cameras';
import { temporaryFolder } from '../../fixtures/temporary-folder';

it('lists the picture nodes of Linux, in their order', async () => {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  const nodes = [
    // node, name, index: 0 is the pictures', 1 the metadata's
    ['video10', 'Second camera\n', '0\n'],
    ['video2', 'HD Webcam: HD Webcam\n', '0\n'],
    ['video3', 'HD Webcam: HD Webcam\n', '1\n'],
    ['v4l-subdev0', 'a sensor\n', '0\n'],
  ] as const;
  for (const [node, name, index] of nodes) {
    mkdirSync(join(folder.path, node));
    writeFileSync(join(folder.path, node, 'name'), name);
    writeFileSync(join(folder.path, node, 'index'), index);
  }
  expect(
    await listUsbCameras({ ffmpeg: 'ffmpeg', platform: 'linux', systemFolder: folder.path }),
  ).toEqual([
    { device: '/dev/video2', label: 'HD Webcam: HD Webcam' },
    { device: '/dev/video10', label: 'Second camera' },
  ]);
});

it('lists none where Linux has none', async () => {
  const systemFolder = join(import.meta.dirname, 'no-such-folder');
  expect(await listUsbCameras({ ffmpeg: 'ffmpeg', platform: 'linux', systemFolder })).toEqual([]);
});

it('reads what avfoundation lists: no screens, no microphones', () => {
  expect(
    avfoundationCameras([
      '[AVFoundation indev @ 0x7f8] AVFoundation video devices:',
      '[AVFoundation indev @ 0x7f8] [0] FaceTime HD Camera',
      '[AVFoundation indev @ 0x7f8] [1] Capture screen 0',
      '[AVFoundation indev @ 0x7f8] AVFoundation audio devices:',
      '[AVFoundation indev @ 0x7f8] [0] MacBook Pro Microphone',
      ': Input/output error',
    ]),
  ).toEqual([{ device: 'FaceTime HD Camera', label: 'FaceTime HD Camera' }]);
});

it('reads what dshow lists since ffmpeg 5', () => {
  expect(
    dshowCameras([
      '[dshow @ 000001] "Integrated Camera" (video)',
      String.raw`[dshow @ 000001]   Alternative name "@device_pnp_\\?\usb#vid_04f2"`,
      '[dshow @ 000001] "OBS Virtual Camera" (none)',
      '[dshow @ 000001]   Alternative name "@device_sw_{860BB}"',
      '[dshow @ 000001] "Microphone (Realtek Audio)" (audio)',
      '[dshow @ 000001]   Alternative name "@device_cm_{33D9A}"',
      'dummy: Immediate exit requested',
    ]),
  ).toEqual([{ device: String.raw`@device_pnp_\\?\usb#vid_04f2`, label: 'Integrated Camera' }]);
});

it('reads what dshow listed before', () => {
  expect(
    dshowCameras([
      '[dshow @ 000001] DirectShow video devices (some may be both video and audio devices)',
      '[dshow @ 000001]  "Integrated Camera"',
      '[dshow @ 000001] DirectShow audio devices',
      '[dshow @ 000001]  "Microphone"',
    ]),
  ).toEqual([{ device: 'Integrated Camera', label: 'Integrated Camera' }]);
});
