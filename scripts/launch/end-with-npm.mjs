const LOOK_MS = 500;

/**
 * `kill` of an npm that runs a script reaches npm's shell and stops there where the shell is dash
 * (Debian, Ubuntu): npm is gone and the program goes on, without anybody who could end it. So a
 * program that npm started ends when its shell does, in the way in which a kill ends it.
 * @param {NodeJS.ProcessEnv} env
 * @param {{parent: () => number, end: () => void}} [self]
 * @returns {() => void} looks once; called by a timer that keeps nothing alive
 */
export function endWithNpm(env, self = thisProcess) {
  const parent = self.parent();
  let isEnding = false;
  const look = () => {
    if (isEnding || self.parent() === parent) return;
    isEnding = true;
    self.end();
  };
  if (env['npm_lifecycle_event'] !== undefined) setInterval(look, LOOK_MS).unref();
  return look;
}

const thisProcess = {
  parent: () => process.ppid,
  end: () => process.kill(process.pid, 'SIGTERM'),
};
