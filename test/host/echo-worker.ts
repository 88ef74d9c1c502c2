import { openMainPort } from '../../src-workers/host/main-port';

/** A worker for tests: answers with what it got; some messages make it misbehave. */
const port = openMainPort();
port.post('ready');
port.onMessage((message) => {
  if (message === 'exit') process.exit(7);
  else if (message === 'crash') throw new Error('a bug');
  else if (message === 'ignore-sigterm') process.on('SIGTERM', () => port.post('not yet'));
  else if (message === 'environment') port.post(process.env['ROADGLASS_TEST']);
  else if (message === 'print') process.stdout.write('a worker prints\n');
  port.post(message);
});
