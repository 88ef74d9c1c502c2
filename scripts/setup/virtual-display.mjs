import { aptCommand, installWithApt, mayUseApt, onPath } from './apt.mjs';
import { lastLines } from './command.mjs';
import { SetupProblem } from './problem.mjs';

/**
 * Whether a window can be shown: always on Windows and macOS.
 * @param {Pick<import('./run-steps.mjs').Context, 'env' | 'platform'>} context
 */
export const hasDisplay = ({ env, platform }) =>
  platform === 'win32' ||
  platform === 'darwin' ||
  Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);

/** For tests of the window on a machine without a display. @type {import('./run-steps.mjs').Step} */
export const virtualDisplay = {
  name: 'display',
  doing: 'Installing a virtual display for the tests (Xvfb)',
  command: 'npm test',

  missing(context) {
    if (hasDisplay(context) || onPath('Xvfb', context)) return undefined;
    return 'there is no display, and no Xvfb to make one for the tests';
  },

  async run(context) {
    const said = mayUseApt(context) ? await installWithApt(context, ['xvfb']) : '';
    if (onPath('Xvfb', context)) return;
    throw new SetupProblem(
      'There is no display here, and no Xvfb, which the tests of the window need.',
      {
        detail: lastLines(said, 4),
        command: onPath('apt-get', context) ? aptCommand(['xvfb'], context) : undefined,
      },
    );
  },
};
