/** Of one file, in bytes: a real entry is a few kilobytes; what is larger is not read. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;

/** Entry files of one source. */
export const MAX_FILES = 50_000;

/** Of one reading over the network, in bytes, after unpacking. */
export const MAX_TOTAL_BYTES = 200 * 1024 * 1024;

/** Files that are read at once. */
export const READ_CONCURRENCY = 8;
