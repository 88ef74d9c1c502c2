import { expect, it } from 'vitest';
import { outsideArchive } from '../../src-main/program-files';

it.each([
  // A package on Linux, and on Windows.
  ['/opt/Roadglass/resources/app.asar/dist', '/opt/Roadglass/resources/app.asar.unpacked/dist'],
  ['C:\\R\\resources\\app.asar\\models', 'C:\\R\\resources\\app.asar.unpacked\\models'],
  // The archive's root.
  ['/opt/Roadglass/resources/app.asar', '/opt/Roadglass/resources/app.asar.unpacked'],
  // Already outside, or a checkout.
  ['/opt/r/resources/app.asar.unpacked/dist', '/opt/r/resources/app.asar.unpacked/dist'],
  ['/src/roadglass/dist', '/src/roadglass/dist'],
  ['/src/myapp.asar/dist', '/src/myapp.asar/dist'],
])('%s', (path, expected) => {
  expect(outsideArchive(path)).toBe(expected);
});
