import { isUtf8 } from 'node:buffer';
import { MAX_FILE_BYTES } from './limits';

/**
 * Why the content of a file cannot be used, and what to do; `undefined` when it can.
 */
export function contentProblem(content: Buffer): string | undefined {
  if (content.length > MAX_FILE_BYTES) {
    return sizeProblem(content.length);
  }
  return isUtf8(content)
    ? undefined
    : 'is not UTF-8 text; save it in UTF-8 encoding';
}

/**
 * Why a file of a size cannot be used; `undefined` when it can.
 *
 * @param size - in bytes; where it is only known to be too large, `Infinity`
 */
export function sizeProblem(size: number): string | undefined {
  if (size <= MAX_FILE_BYTES) {
    return undefined;
  }
  const actual = Number.isFinite(size) ? `${size} bytes` : 'too large';
  return `is ${actual}; entry files may have up to ${MAX_FILE_BYTES} bytes, split it`;
}
