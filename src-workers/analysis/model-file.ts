import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Failure } from '../contracts/errors';
import { readOnnxOutline, type OnnxOutline } from './onnx-outline';

/**
 * Looks at a model's file before onnxruntime does, whose errors are for programmers.
 * @throws Failure MODEL_NOT_FOUND or MODEL_NOT_ONNX
 */
export async function checkModelFile(file: string): Promise<OnnxOutline> {
  const name = basename(file);
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) {
    throw new Failure('MODEL_NOT_FOUND', `The model file "${file}" is not there.`);
  }
  if (found.size === 0) throw new Failure('MODEL_NOT_ONNX', `"${name}" is empty.`);
  const outline = await readOnnxOutline(file);
  if (outline === undefined) {
    throw new Failure('MODEL_NOT_ONNX', `"${name}" is not an ONNX model, or is cut short.`);
  }
  return outline;
}
