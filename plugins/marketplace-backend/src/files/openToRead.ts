import { constants } from 'node:fs';
import { FileHandle, open } from 'node:fs/promises';

/**
 * Opens a file, to be closed. It may be anything else, too, so its `stat` has to be looked at:
 * of a named pipe, into which nobody may write, opening it would otherwise wait for ever.
 */
export function openToRead(path: string): Promise<FileHandle> {
  // eslint-disable-next-line no-bitwise -- flags of open(2) are joined so
  return open(path, constants.O_RDONLY | constants.O_NONBLOCK);
}
