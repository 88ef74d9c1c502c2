/**
 * Expected failures: a code for machines, a sentence for people, and the cause for the log.
 * Anything else that is thrown is a bug. Failures cross process boundaries as data.
 */
export type ErrorCode =
  // input
  | 'SOURCE_NOT_FOUND'
  | 'SOURCE_EMPTY'
  | 'SOURCE_NOT_READABLE'
  | 'SOURCE_NOT_VIDEO'
  | 'SOURCE_NO_VIDEO_STREAM'
  | 'SOURCE_NO_FRAMES'
  | 'SOURCE_TRUNCATED'
  | 'SOURCE_UNSUPPORTED_SIZE'
  | 'SOURCE_UNREACHABLE'
  | 'SOURCE_TIMED_OUT'
  | 'SOURCE_UNAUTHORISED'
  | 'SOURCE_STREAM_MISSING'
  | 'SOURCE_STALLED'
  | 'SOURCE_URL_INVALID'
  | 'SOURCE_DEVICE_MISSING'
  | 'SOURCE_DEVICE_BUSY'
  | 'SURVEY_OVERLAP'
  | 'SURVEY_TOO_LONG'
  // model
  | 'MODEL_NOT_FOUND'
  | 'MODEL_NOT_BUILT'
  | 'MODEL_NOT_ONNX'
  | 'MODEL_LAYOUT_UNKNOWN'
  | 'MODEL_SHAPE_WRONG'
  | 'MODEL_HASH_WRONG'
  | 'MODEL_MANIFEST_INVALID'
  | 'PROVIDER_FAILED'
  // detections from a file
  | 'DETECTIONS_NOT_FOUND'
  | 'DETECTIONS_NOT_READABLE'
  | 'DETECTIONS_EMPTY'
  | 'DETECTIONS_INVALID'
  | 'DETECTIONS_TOO_NEW'
  | 'DETECTIONS_MISMATCH'
  // project
  | 'PROJECT_NOT_FOUND'
  | 'PROJECT_NOT_JSON'
  | 'PROJECT_INVALID'
  | 'PROJECT_TOO_NEW'
  | 'PROJECT_IN_USE'
  | 'PROJECT_NOT_WRITABLE'
  | 'CAMERA_NOT_FOUND'
  | 'SHAPE_INVALID'
  | 'SHAPES_FILE_INVALID'
  | 'SECRET_NOT_READABLE'
  | 'SECRET_NOT_STORED'
  | 'PREFERENCES_INVALID'
  | 'PLAN_INVALID'
  | 'BACKUP_INVALID'
  // proof and corrections
  | 'PROOF_NOT_READABLE'
  | 'CORRECTION_INVALID'
  // output
  | 'OUTPUT_NOT_WRITABLE'
  | 'OUTPUT_IN_USE'
  | 'DISK_FULL'
  | 'RESUME_MISMATCH'
  // machine
  | 'FFMPEG_NOT_FOUND'
  | 'DECODER_FAILED'
  | 'WORKER_FAILED'
  | 'INTERNAL_FAULT'
  // call
  | 'USAGE';

export interface FailureData {
  readonly code: ErrorCode;
  readonly sentence: string;
  readonly detail?: string;
}

export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: ErrorCode;
  /** Technical cause for the log; never shown alone. */
  readonly detail: string | undefined;

  constructor(
    code: ErrorCode,
    sentence: string,
    options: { detail?: string; cause?: unknown } = {},
  ) {
    super(sentence, { cause: options.cause });
    this.code = code;
    this.detail = options.detail;
  }

  toData(): FailureData {
    return {
      code: this.code,
      sentence: this.message,
      ...(this.detail === undefined ? {} : { detail: this.detail }),
    };
  }

  static fromData(data: FailureData): Failure {
    return new Failure(
      data.code,
      data.sentence,
      data.detail === undefined ? {} : { detail: data.detail },
    );
  }
}

export const isFailure = (value: unknown): value is Failure => value instanceof Failure;
