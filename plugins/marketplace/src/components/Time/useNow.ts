import { useEffect, useState } from 'react';

const TICK_MS = 15_000;

/**
 * The present, in milliseconds since 1970, renewed often enough for words like "a
 * minute ago".
 *
 * @internal
 */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
