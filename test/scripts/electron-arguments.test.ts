import { expect, it } from 'vitest';
import { chromiumSwitches } from '../../scripts/launch/electron-arguments.mjs';

it.each([
  // [system, user, environment, settings of the kernel, switches]
  ['linux', 1000, { DISPLAY: ':0' }, {}, []],
  // Root cannot have the sandbox of a user.
  ['linux', 0, { DISPLAY: ':0' }, {}, ['--no-sandbox']],
  // Ubuntu 24.04; an old Debian; a container without namespaces.
  [
    'linux',
    1000,
    { DISPLAY: ':0' },
    { 'kernel/apparmor_restrict_unprivileged_userns': '1' },
    ['--no-sandbox'],
  ],
  ['linux', 1000, { DISPLAY: ':0' }, { 'kernel/unprivileged_userns_clone': '0' }, ['--no-sandbox']],
  ['linux', 1000, { DISPLAY: ':0' }, { 'user/max_user_namespaces': '0' }, ['--no-sandbox']],
  ['linux', 1000, { WAYLAND_DISPLAY: 'wayland-0' }, {}, ['--ozone-platform-hint=auto']],
  ['linux', 1000, { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }, {}, []],
  // Elsewhere the sandbox needs nothing.
  ['darwin', 0, {}, {}, []],
  ['win32', undefined, {}, {}, []],
] as const)('%s, user %s, %o, %o', (platform, uid, env, settings, expected) => {
  const setting = (name: string) => (settings as Record<string, string>)[name];
  expect(chromiumSwitches({ platform, uid, env }, setting)).toEqual(expected);
});
