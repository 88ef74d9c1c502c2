import { providersToTry } from './execution-providers';
import { reportedBackends } from './ort-session';

/**
 * Entry of dist/provider-probe.cjs: prints as JSON which execution providers the inference library
 * reports here and the order in which a detector tries them. A process of its own, because loading
 * the library can end a process (a missing system library, a driver that aborts).
 */
const reported = reportedBackends();
process.stdout.write(`${JSON.stringify({ reported, order: providersToTry(reported) })}\n`);
