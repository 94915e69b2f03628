/**
 * Waits for what may never come: ends with the signal's reason when that is aborted first,
 * whether or not the one who promised heeds the signal.
 */
export async function untilAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    // Also takes a late rejection, which nobody would be waiting for
    promise
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', onAbort));
    if (signal.aborted) {
      onAbort();
    } else {
      signal.addEventListener('abort', onAbort, { once: true });
    }
  });
}
