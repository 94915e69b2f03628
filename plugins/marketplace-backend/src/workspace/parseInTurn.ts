import pLimit from 'p-limit';
import { createBreather } from '../concurrency/breather';
import { parsePackageJson } from './parsePackageJson';

const oneByOne = pLimit(1);
const breathe = createBreather();

/**
 * Does as {@link parsePackageJson} does for many that are read at the same time, so that
 * others have turns on the event loop between them.
 */
export function parseInTurn(
  text: string,
): Promise<ReturnType<typeof parsePackageJson>> {
  return oneByOne(async () => {
    await breathe();
    return parsePackageJson(text);
  });
}
