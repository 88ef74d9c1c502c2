// What npm, apt-get and Node.js say when there is no way out, or none to that host.
const NO_NETWORK = new RegExp(
  [
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'ECONNRESET',
    'ETIMEDOUT',
    'ERR_SOCKET_TIMEOUT',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'network request to',
    'Temporary failure resolving',
    'Could not resolve',
    'Could not connect',
    'Network is unreachable',
    'Connection timed out',
    'Connection refused',
  ].join('|'),
);

/** @param {string} output what a tool printed before it failed */
export function isNetworkFailure(output) {
  return NO_NETWORK.test(output);
}
