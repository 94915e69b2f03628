import { isUtf8 } from 'node:buffer';

/**
 * Why the content of a file cannot be used, and what to do; `undefined` when it can.
 *
 * @param maxBytes - how large it may be
 */
export function contentProblem(
  content: Buffer,
  maxBytes: number,
): string | undefined {
  if (content.length > maxBytes) {
    return sizeProblem(content.length, maxBytes);
  }
  return isUtf8(content)
    ? undefined
    : 'is not UTF-8 text; save it in UTF-8 encoding';
}

/**
 * Why a file of a size cannot be used; `undefined` when it can.
 *
 * @param size - in bytes; where it is only known to be too large, `Infinity`
 * @param maxBytes - how large it may be
 */
export function sizeProblem(
  size: number,
  maxBytes: number,
): string | undefined {
  if (size <= maxBytes) {
    return undefined;
  }
  const actual = Number.isFinite(size) ? `${size} bytes` : 'too large';
  return `is ${actual}; files of up to ${maxBytes} bytes are read, make it smaller or split it`;
}
