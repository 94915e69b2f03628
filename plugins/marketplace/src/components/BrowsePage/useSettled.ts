import { useState } from 'react';

/**
 * The value as it was when it was last settled: what is shown for it stays that of before
 * until the answer for the new one is there.
 *
 * @internal
 */
export function useSettled<T>(value: T, settled: boolean): T {
  const [last, setLast] = useState(value);
  if (settled && last !== value) {
    setLast(value);
    return value;
  }
  return last;
}
