import { Failure } from '../contracts/errors';
import type { Outputs } from './layouts/output-layout';
import {
  OrtSession,
  type BoundInput,
  type ConstantInput,
  type SampleType,
  type SessionRequest,
} from './ort-session';

/** A model that several cameras of a process share: one load, one input buffer per shape. */
export class SharedSession {
  readonly ort: OrtSession;
  readonly #inputs = new Map<string, Promise<BoundInput>>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(ort: OrtSession) {
    this.ort = ort;
  }

  /**
   * The memory for inputs of this shape; the first request costs a run.
   * @throws Failure MODEL_SHAPE_WRONG when the model cannot run on such an input
   */
  input(
    name: string,
    type: SampleType,
    dimensions: readonly number[],
    constants: readonly ConstantInput[] = [],
  ): Promise<BoundInput> {
    const key = JSON.stringify([name, type, dimensions, constants]);
    const known = this.#inputs.get(key);
    if (known !== undefined) return known;
    const input = this.ort.bind(name, type, dimensions, constants).catch((cause: unknown) => {
      throw new Failure(
        'MODEL_SHAPE_WRONG',
        `The model cannot run on an input of [${dimensions.join(', ')}].`,
        { detail: cause instanceof Error ? cause.message : String(cause), cause },
      );
    });
    this.#inputs.set(key, input);
    return input;
  }

  /**
   * Fills an input, runs the model and reads the outputs, with nobody in between: the buffers belong
   * to every camera of the session.
   * @param varying whether the outputs are as long as there are boxes
   */
  run<Result>(
    input: BoundInput,
    fill: (data: BoundInput['data']) => void,
    read: (outputs: Outputs) => Result,
    varying = false,
  ): Promise<Result> {
    const result = this.#turn.then(async () => {
      fill(input.data);
      return read(await (varying ? input.runAnew() : input.run()));
    });
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async dispose(): Promise<void> {
    await this.#turn;
    await this.ort.dispose();
  }
}

interface Entry {
  readonly session: Promise<SharedSession>;
  users: number;
}

/** A session in use. Releasing twice is allowed and does nothing. */
export interface SessionLease {
  readonly session: SharedSession;
  release(): Promise<void>;
}

/**
 * The sessions of a process, counted: the first user loads the model, the last one unloads it. One
 * session serves every input shape, because weights are most of its memory.
 */
export class SessionCache {
  readonly #entries = new Map<string, Entry>();

  /** Sessions that are loaded now. */
  get size(): number {
    return this.#entries.size;
  }

  async acquire(request: SessionRequest): Promise<SessionLease> {
    const key = JSON.stringify([request.file, request.threads, request.providers]);
    const entry = this.#entries.get(key) ?? this.#load(key, request);
    entry.users += 1;
    let session: SharedSession;
    try {
      session = await entry.session;
    } catch (error) {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
      throw error;
    }
    let released = false;
    return {
      session,
      release: async () => {
        if (released) return;
        released = true;
        entry.users -= 1;
        if (entry.users > 0) return;
        this.#entries.delete(key);
        await session.dispose();
      },
    };
  }

  #load(key: string, request: SessionRequest): Entry {
    const entry: Entry = {
      session: OrtSession.open(request).then((ort) => new SharedSession(ort)),
      users: 0,
    };
    this.#entries.set(key, entry);
    return entry;
  }
}
