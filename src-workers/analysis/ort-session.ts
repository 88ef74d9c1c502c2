/** The only file that imports onnxruntime-node. */
import { InferenceSession, listSupportedBackends, Tensor } from 'onnxruntime-node';
import { Failure } from '../contracts/errors';
import { providersToTry, type ReportedBackend } from './execution-providers';
import { freeAtOnce } from './freed-buffers';
import type { Outputs, OutputShape } from './layouts/output-layout';
import { readableOutput, type ReadableOutput } from './readable-output';

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

/** The types of picture inputs. `float16` is written as 16-bit patterns. */
export type SampleType = 'uint8' | 'float16' | 'float32';
export type InputData = Uint8Array | Uint16Array | Float32Array;

/** A second input that is the same for every picture. */
export interface ConstantInput {
  readonly name: string;
  readonly type: 'int64' | 'int32' | 'float32';
  readonly dimensions: readonly number[];
  readonly values: readonly number[];
}

/** The input of one shape: written by the caller, read by `run`. */
export interface BoundInput {
  readonly data: InputData;
  /** The sizes of the outputs for an input of this shape, as a first run on zeros gave them. */
  readonly outputs: readonly OutputShape[];
  /** The values of that first run, until the next one. */
  readonly values: Outputs;
  /** Runs the model. The outputs are overwritten by the next run of this input. */
  run(): Promise<Outputs>;
  /** The same for a model whose outputs are as long as there are boxes; they are not overwritten. */
  runAnew(): Promise<Outputs>;
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
    type: SampleType,
    dimensions: readonly number[],
    constants: readonly ConstantInput[] = [],
  ): Promise<BoundInput> {
    const length = dimensions.reduce((product, size) => product * size, 1);
    const [data, picture] = pictureTensor(type, length, dimensions);
    const feeds = { [name]: picture, ...Object.fromEntries(constants.map(constantTensor)) };
    // Only a run says how large the outputs are; all later ones write into the tensors of this one.
    // Its failure becomes a Failure: no need for onnxruntime to print it as well.
    const fetches = await this.#session.run(feeds, { logSeverityLevel: 4 });
    const readables = readableOutputs(fetches);
    const outputs = valuesOf(readables);
    return {
      data,
      outputs: Object.entries(fetches).map(([output, { dims }]) => ({
        name: output,
        dimensions: dims,
      })),
      values: outputs,
      run: async () => {
        // onnxruntime-node copies what it wrote into new buffers besides: 360 KB a frame.
        const copies = await this.#session.run(feeds, fetches);
        freeAtOnce(
          Object.entries(copies).flatMap(([output, { data: copy }]) => {
            const { buffer } = copy as Float32Array<ArrayBuffer>;
            const own = fetches[output]?.data as Float32Array | undefined;
            return buffer === own?.buffer ? [] : [buffer];
          }),
        );
        for (const readable of readables.values()) readable.refresh();
        return outputs;
      },
      runAnew: async () => valuesOf(readableOutputs(await this.#session.run(feeds))),
    };
  }

  async dispose(): Promise<void> {
    await this.#session.release();
  }
}

function pictureTensor(
  type: SampleType,
  length: number,
  dimensions: readonly number[],
): [data: InputData, tensor: Tensor] {
  if (type === 'uint8') {
    const data = new Uint8Array(length);
    return [data, new Tensor(type, data, dimensions)];
  }
  if (type === 'float32') {
    const data = new Float32Array(length);
    return [data, new Tensor(type, data, dimensions)];
  }
  // Runtimes that have a Float16Array want one: the same memory, seen as patterns and as numbers.
  const data = new Uint16Array(length);
  const { Float16Array: Halves } = globalThis as {
    Float16Array?: new (buffer: ArrayBufferLike) => Uint16Array;
  };
  const seen = Halves === undefined ? data : new Halves(data.buffer);
  return [data, new Tensor(type, seen, dimensions)];
}

function constantTensor({ name, type, dimensions, values }: ConstantInput): [string, Tensor] {
  if (type === 'int64') {
    return [name, new Tensor(type, BigInt64Array.from(values.map(BigInt)), dimensions)];
  }
  const data = type === 'int32' ? Int32Array.from(values) : Float32Array.from(values);
  return [name, new Tensor(type, data, dimensions)];
}

/** Outputs that are no numbers are left out: no layout reads them. */
function readableOutputs(values: InferenceSession.OnnxValueMapType): Map<string, ReadableOutput> {
  return new Map(
    Object.entries(values).flatMap(([name, tensor]) => {
      const readable = readableOutput(tensor);
      return readable === undefined ? [] : [[name, readable] as const];
    }),
  );
}

const valuesOf = (readables: ReadonlyMap<string, ReadableOutput>): Outputs =>
  new Map([...readables].map(([name, { values }]) => [name, values]));

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
