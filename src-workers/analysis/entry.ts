import { join } from 'node:path';
import { openMainPort } from '../host/main-port';
import { IngestClient } from '../ingest/ingest-client';
import { AnalysisProcess } from './analysis-process';

/** The analysis process. Its ingest thread's bundle lies beside its own. */
const ingest = new IngestClient(join(__dirname, 'ingest-thread.cjs'));
// Without it the process would go on and open no stream any more: another one has to take its place.
void ingest.lost.then(({ detail }) => {
  process.stderr.write(`The thread that receives frames has ended: ${detail}\n`);
  process.exit(1);
});
new AnalysisProcess(openMainPort(), ingest).start();
