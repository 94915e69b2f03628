import { createBreather } from '../concurrency/breather';
import { CutDocument, DocumentCutter } from './DocumentCutter';

/** Bytes that are looked at before others may have their turn. */
const STRIDE = 64 * 1024;

/**
 * Cuts a large JSON object at one of its lists, so that nobody has to wait for the whole
 * to be parsed. Only where things begin and end is looked at: a part may still be no JSON.
 *
 * @param list - the key of the list
 * @throws `InputError` for what ends too early, is too deep, or has too large parts
 */
export async function cutDocument(
  bytes: Buffer,
  list: string,
  maxItems: number,
): Promise<CutDocument> {
  const breathe = createBreather();
  const cutter = new DocumentCutter(bytes, list, maxItems);
  let stop = STRIDE;
  for (let at = 0; at < bytes.length; at = cutter.pass(at)) {
    if (at >= stop) {
      await breathe();
      stop = at + STRIDE;
    }
  }
  return cutter.finish();
}
