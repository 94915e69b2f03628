import { useEffect, useRef, useState } from 'react';

/**
 * Lets a text be edited at once and hands it on when the person pauses. A text
 * that changes elsewhere (back button, "clear filters") takes the field over.
 *
 * @internal
 */
export function useDelayedValue(
  value: string,
  onChange: (value: string) => void,
  delayMs: number,
) {
  const [text, setText] = useState(value);
  const handedOn = useRef(value);

  useEffect(() => {
    if (value !== handedOn.current) {
      handedOn.current = value;
      setText(value);
    }
  }, [value]);

  useEffect(() => {
    if (text === handedOn.current) {
      return undefined;
    }
    const timer = setTimeout(() => {
      handedOn.current = text;
      onChange(text);
    }, delayMs);
    return () => clearTimeout(timer);
  }, [text, onChange, delayMs]);

  return [text, setText] as const;
}
