import { availableParallelism } from 'node:os';
import type { SystemState } from '../../src-workers/contracts/console-state';
import { AnalysisPool } from '../analysis/analysis-pool';
import { findFfmpeg, type Ffmpeg } from '../decoders/ffmpeg-lookup';
import { version } from '../version';
import type { EngineOptions } from './console-engine';
import { systemClock, type EngineClock } from './engine-clock';
import { systemMeasures, type MeasureProcesses, type ProcessMeasures } from './process-measures';

/** Load and memory change slowly enough for this. */
const measureEveryMs = 2000;

/** More processes than this share no core better, and each takes memory. */
const mostProcesses = 8;

export interface MachineListeners {
  readonly onChange: () => void;
  /** A process ended by itself. */
  readonly onLost: (sentence: string) => void;
}

/** What all cameras share: the analysis processes, ffmpeg, and what the machine says of itself. */
export class EngineMachine {
  readonly clock: EngineClock;
  readonly pool: AnalysisPool;
  readonly #options: EngineOptions;
  readonly #listeners: MachineListeners;
  readonly #measure: MeasureProcesses;
  #measures: ProcessMeasures = {};
  #ffmpeg: Promise<Ffmpeg> | undefined;
  #ffmpegVersion: string | undefined;
  #ffmpegMissing = false;
  #callOff: () => void = () => undefined;
  #disposed = false;

  constructor(options: EngineOptions, listeners: MachineListeners) {
    this.#options = options;
    this.#listeners = listeners;
    this.clock = options.clock ?? systemClock;
    this.#measure = options.measures ?? systemMeasures();
    this.pool = new AnalysisPool({
      host: options.host,
      entry: options.workerEntry,
      size: Math.min(availableParallelism(), mostProcesses),
    });
    this.pool.onLost((name) =>
      listeners.onLost(
        `The analysis process "${name}" ended unexpectedly; its cameras go on in another one.`,
      ),
    );
    this.pool.onChange(listeners.onChange);
    void this.#measureAgain();
    // So that a person is told before the first video; whoever needs it gets the reason.
    this.ffmpeg().catch(() => undefined);
  }

  /** Looked for once; when it was not found, again the next time. @throws Failure FFMPEG_NOT_FOUND */
  readonly ffmpeg = (): Promise<Ffmpeg> => {
    this.#ffmpeg ??= findFfmpeg(this.#options.ffmpeg).then(
      (found) => {
        this.#ffmpegVersion = found.version;
        this.#ffmpegMissing = false;
        this.#listeners.onChange();
        return found;
      },
      (error: unknown) => {
        this.#ffmpeg = undefined;
        this.#ffmpegMissing = true;
        this.#listeners.onChange();
        throw error;
      },
    );
    return this.#ffmpeg;
  };

  state(): SystemState {
    const { cpuPercent, memoryBytes } = this.#measures;
    return {
      version,
      runtime: this.#options.runtime,
      workers: this.pool.members().map(({ name, phase, cameras }) => ({ name, phase, cameras })),
      ...(cpuPercent === undefined ? {} : { cpuPercent }),
      ...(memoryBytes === undefined ? {} : { memoryBytes }),
      ...(this.#ffmpegVersion === undefined ? {} : { ffmpegVersion: this.#ffmpegVersion }),
      ...(this.#ffmpegMissing ? { ffmpegMissing: true as const } : {}),
    };
  }

  /** Idempotent. */
  async dispose(): Promise<void> {
    this.#disposed = true;
    this.#callOff();
    await this.pool.dispose();
  }

  async #measureAgain(): Promise<void> {
    // What cannot be measured is left out.
    this.#measures = (await this.#measure().catch(() => undefined)) ?? {};
    if (this.#disposed) return;
    this.#listeners.onChange();
    this.#callOff = this.clock.after(measureEveryMs, () => void this.#measureAgain());
  }
}
