import { join } from 'node:path';
import { openMainPort } from '../host/main-port';
import { IngestClient } from '../ingest/ingest-client';
import { AnalysisProcess } from './analysis-process';

/** The analysis process. Its ingest thread's bundle lies beside its own. */
const ingest = new IngestClient(join(__dirname, 'ingest-thread.cjs'));
new AnalysisProcess(openMainPort(), ingest).start();
