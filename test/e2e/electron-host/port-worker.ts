import { openMainPort } from '../../../src-workers/host/main-port';

/** Sends back what comes by the ports that it is given, and prints when asked to. */
const main = openMainPort();
main.onMessage((message, ports) => {
  if (message === 'print') process.stdout.write('a worker prints\n');
  for (const port of ports) {
    port.onMessage((sent) => port.post(sent));
    port.onClose(() => main.post('closed'));
  }
});
