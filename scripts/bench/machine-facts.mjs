import { availableParallelism, cpus, totalmem, type } from 'node:os';
import { ffmpegPlace } from '../setup/ffmpeg-place.mjs';
import { thisMachine } from '../setup/steps.mjs';

/** A figure without its machine says nothing. */
export async function machineFacts() {
  const ffmpeg = await ffmpegPlace(thisMachine());
  return {
    cores: `${availableParallelism()} cores`,
    cpu: cpus()[0]?.model.trim() ?? 'unknown processor',
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${type()} ${process.arch}`,
    node: `Node.js ${process.versions.node}`,
    ffmpeg: `ffmpeg ${ffmpeg?.version ?? 'not found'}`,
  };
}
