import { useEffect, useRef, useState } from 'react';

/**
 * Lets a text be edited at once and hands it on: the first key after a pause without delay,
 * and those that follow it fast when the person pauses again. A text that changes elsewhere
 * (back button, "clear filters") takes the field over.
 *
 * @param delayMs - what is a pause
 * @internal
 */
export function useDelayedValue(
  value: string,
  onChange: (value: string) => void,
  delayMs: number,
) {
  const [text, setText] = useState(value);
  const handedOn = useRef(value);
  /** What was handed on and has not come back as the value yet. */
  const underway = useRef<string[]>([]);
  const editedAt = useRef(-Infinity);

  useEffect(() => {
    const at = underway.current.indexOf(value);
    if (at >= 0) {
      // By now there may be a newer text
      underway.current.splice(0, at + 1);
    } else if (value !== handedOn.current) {
      underway.current = [];
      handedOn.current = value;
      setText(value);
    }
  }, [value]);

  useEffect(() => {
    if (text === handedOn.current) {
      return undefined;
    }
    const now = performance.now();
    const afterPause = now - editedAt.current > delayMs;
    editedAt.current = now;
    const timer = setTimeout(
      () => {
        handedOn.current = text;
        underway.current.push(text);
        onChange(text);
      },
      afterPause ? 0 : delayMs,
    );
    return () => clearTimeout(timer);
  }, [text, onChange, delayMs]);

  return [text, setText] as const;
}
