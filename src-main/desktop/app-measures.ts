import { app } from 'electron';
import type { MeasureProcesses } from '../engine/process-measures';

/**
 * What Electron knows of its own processes, for systems that do not tell by themselves; decoders are
 * no part of it. The first measure has no time before it to compare with.
 */
export function appMeasures(): MeasureProcesses {
  let first = true;
  return () => {
    const metrics = app.getAppMetrics();
    // Shares of all cores already.
    const cpuPercent = metrics.reduce((sum, { cpu }) => sum + cpu.percentCPUUsage, 0);
    const kilobytes = metrics.reduce((sum, { memory }) => sum + memory.workingSetSize, 0);
    const measured = {
      memoryBytes: kilobytes * 1024,
      ...(first ? {} : { cpuPercent: Math.min(100, cpuPercent) }),
    };
    first = false;
    return Promise.resolve(measured);
  };
}
