/** Where a detector runs. `cpu` is always there. */
export type ExecutionProvider =
  'cuda' | 'tensorrt' | 'dml' | 'coreml' | 'webgpu' | 'openvino' | 'cpu';

/** Fastest first; PRODUCT section 2. */
const preference: readonly ExecutionProvider[] = [
  'tensorrt',
  'cuda',
  'dml',
  'coreml',
  'openvino',
  'webgpu',
  'cpu',
];

/**
 * WebGPU is experimental in onnxruntime-node and is bundled on machines without a GPU too, where it
 * would run on a software device, if at all: it is used only when it is asked for.
 */
const onlyOnRequest = new Set<ExecutionProvider>(['webgpu']);

export interface ReportedBackend {
  readonly name: string;
  /** Its library comes with onnxruntime-node; the others are there only when somebody installed them. */
  readonly bundled: boolean;
}

/**
 * The providers to try, in order, the CPU last.
 * @param wanted the operator's list; absent: what is present on this machine
 */
export function providersToTry(
  reported: readonly ReportedBackend[],
  wanted?: readonly string[],
): readonly string[] {
  if (wanted !== undefined) return [...wanted.filter((name) => name !== 'cpu'), 'cpu'];
  const present = new Set(reported.filter(({ bundled }) => bundled).map(({ name }) => name));
  return preference.filter(
    (name) => name === 'cpu' || (present.has(name) && !onlyOnRequest.has(name)),
  );
}
