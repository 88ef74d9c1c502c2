import { describe, expect, test } from 'vitest';
import { consoleCommandSchema } from '../../../src-workers/contracts/console-command';
import {
  cameraFormErrors,
  cameraRequest,
  emptyCameraForm,
} from '../../../src-renderer/cameras/camera-request';

const urlError = (url: string): string | undefined =>
  cameraFormErrors({ ...emptyCameraForm, url }).url;

describe('addresses that can be tried', () => {
  test.each([
    ['rtsp://192.168.1.20:554/stream1', 'the usual one'],
    ['RTSP://camera.local/', 'schemes have no case'],
    ['rtsp://anna:p%40ss@10.0.0.1/', 'with user and password: main takes them out'],
    ['http://10.0.0.1/video.mjpg', 'an MJPEG camera'],
    ['https://example.org/live/index.m3u8', 'HLS'],
    ['rtsp://[fe80::1]:554/a', 'an IPv6 host'],
    [' rtsp://10.0.0.1/a ', 'blanks around it, from a mail'],
  ])('%s: %s', (url) => expect(urlError(url)).toBeUndefined());
});

describe('addresses that cannot', () => {
  test.each([
    ['', 'Type the address'],
    ['   ', 'Type the address'],
    ['192.168.1.24/stream', 'begins with its protocol'],
    ['file:///etc/passwd', 'is no video stream'],
    ['rtsp://', 'has no host'],
    ['rtsp://:554/stream', 'has no host'],
    ['rtsp://anna@/stream', 'has no host'],
    ['rtsp://10.0.0.1/a b', 'has no spaces'],
  ])('%s: %s', (url, part) => expect(urlError(url)).toContain(part));
});

test('a USB camera has to be chosen', () => {
  expect(cameraFormErrors({ ...emptyCameraForm, kind: 'usb' })).toHaveProperty('device');
  expect(cameraFormErrors({ ...emptyCameraForm, kind: 'usb', device: '/dev/video0' })).toEqual({});
});

describe('the command is what main accepts', () => {
  test('only what was typed, without blanks around it', () => {
    const command = cameraRequest({ ...emptyCameraForm, url: ' rtsp://10.0.0.1/a ', name: ' A4 ' });
    expect(command).toEqual({
      kind: 'add-camera',
      name: 'A4',
      source: { kind: 'url', url: 'rtsp://10.0.0.1/a' },
    });
    expect(consoleCommandSchema.safeParse(command).success).toBe(true);
  });

  test('a password keeps its blanks', () => {
    const command = cameraRequest({
      ...emptyCameraForm,
      url: 'rtsp://10.0.0.1/a',
      user: 'anna',
      password: ' pass ',
    });
    expect(command.source).toMatchObject({ user: 'anna', password: ' pass ' });
    expect(consoleCommandSchema.safeParse(command).success).toBe(true);
  });

  test('what was typed for a stream stays out of the command for a USB camera', () => {
    const command = cameraRequest({
      ...emptyCameraForm,
      kind: 'usb',
      device: '/dev/video0',
      password: 'secret',
    });
    expect(command.source).toEqual({ kind: 'usb', device: '/dev/video0' });
    expect(consoleCommandSchema.safeParse(command).success).toBe(true);
  });
});
