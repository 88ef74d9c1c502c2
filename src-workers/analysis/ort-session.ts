/** The only file that imports onnxruntime-node. */
import { InferenceSession, listSupportedBackends, Tensor } from 'onnxruntime-node';
import { Failure } from '../contracts/errors';
import { providersToTry, type ReportedBackend } from './execution-providers';
import { freeAtOnce } from './freed-buffers';
import type { Outputs, OutputShape } from './layouts/output-layout';

/** A model's input or output as its file describes it; a dimension without a number has a name. */
export interface TensorDescription {
  readonly name: string;
  readonly type: string;
  readonly dimensions: readonly (number | string)[];
}

export interface SessionRequest {
  readonly file: string;
  /** Threads of one run. More than one pays only when one camera has a whole machine. */
  readonly threads: number;
  /** Execution providers to try, in order; absent: what is present. */
  readonly providers?: readonly string[] | undefined;
}

/** The input of one shape: written by the caller, read by `run`. */
export interface BoundInput {
  readonly data: Uint8Array | Float32Array;
  /** The sizes of the outputs for an input of this shape. */
  readonly outputs: readonly OutputShape[];
  /** Runs the model. The outputs are overwritten by the next run of this input. */
  run(): Promise<Outputs>;
}

function sessionOptions(provider: string, threads: number): InferenceSession.SessionOptions {
  return {
    // Alone, because onnxruntime drops what it does not have from a longer list without an error;
    // operators that a provider lacks run on the CPU in any case.
    executionProviders: [provider],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    // Errors only: exporters leave warnings in their files that tell the operator nothing.
    logSeverityLevel: 3,
    // A thread that waits for work must sleep, not spin: the decoder needs its core. Measured with 2
    // threads on 2 cores: 24 ms of CPU time per frame spinning, 12 ms not.
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  };
}

const message = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** A loaded model. Not for concurrent runs of one input: `SharedSession` takes care of that. */
export class OrtSession {
  readonly provider: string;
  /** Why it is not another one, in sentences; empty when the first choice works. */
  readonly providerNotes: readonly string[];
  readonly #session: InferenceSession;

  private constructor(session: InferenceSession, provider: string, notes: readonly string[]) {
    this.#session = session;
    this.provider = provider;
    this.providerNotes = notes;
  }

  /** @throws Failure MODEL_NOT_ONNX when not even the CPU can load the file */
  static async open({ file, threads, providers }: SessionRequest): Promise<OrtSession> {
    const notes: string[] = [];
    let last: unknown;
    for (const provider of providersToTry(listSupportedBackends(), providers)) {
      try {
        const session = await InferenceSession.create(file, sessionOptions(provider, threads));
        return new OrtSession(session, provider, notes);
      } catch (error) {
        last = error;
        notes.push(
          `${provider} cannot run the model (${message(error)}); the next provider is used.`,
        );
      }
    }
    throw new Failure('MODEL_NOT_ONNX', `"${file}" cannot be loaded as an ONNX model.`, {
      detail: message(last),
      cause: last,
    });
  }

  get inputs(): readonly TensorDescription[] {
    return describe(this.#session.inputMetadata);
  }

  get outputs(): readonly TensorDescription[] {
    return describe(this.#session.outputMetadata);
  }

  /** Reserves the memory for inputs of one shape and for their outputs; costs one run, on zeros. */
  async bind(
    name: string,
    type: 'uint8' | 'float32',
    dimensions: readonly number[],
  ): Promise<BoundInput> {
    const length = dimensions.reduce((product, size) => product * size, 1);
    const data = type === 'uint8' ? new Uint8Array(length) : new Float32Array(length);
    const feeds = { [name]: new Tensor(type, data, dimensions) };
    // Only a run says how large the outputs are; all later ones write into the tensors of this one.
    const fetches = await this.#session.run(feeds);
    const tensors = Object.entries(fetches);
    const outputs = new Map(tensors.map(([output, { data }]) => [output, data as Float32Array]));
    return {
      data,
      outputs: tensors.map(([output, { dims }]) => ({ name: output, dimensions: dims })),
      run: async () => {
        // onnxruntime-node copies what it wrote into new buffers besides: 360 KB a frame.
        const copies = await this.#session.run(feeds, fetches);
        freeAtOnce(
          Object.entries(copies).flatMap(([output, { data }]) => {
            const { buffer } = data as Float32Array<ArrayBuffer>;
            return buffer === outputs.get(output)?.buffer ? [] : [buffer];
          }),
        );
        return outputs;
      },
    };
  }

  async dispose(): Promise<void> {
    await this.#session.release();
  }
}

function describe(values: readonly InferenceSession.ValueMetadata[]): TensorDescription[] {
  return values.map((value) => ({
    name: value.name,
    type: value.isTensor ? value.type : 'not a tensor',
    dimensions: value.isTensor ? value.shape : [],
  }));
}

/** What onnxruntime-node has on this machine, for `npm run doctor`. */
export function reportedBackends(): readonly ReportedBackend[] {
  return listSupportedBackends();
}
