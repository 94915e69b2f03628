import { RefObject, useEffect } from 'react';

/**
 * Lets the slash key lead to a field from anywhere on the page, but not while a person
 * types, or answers a dialog.
 *
 * @internal
 */
export function useSlashKey(field: RefObject<HTMLElement>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        event.key === '/' &&
        !event.ctrlKey &&
        !event.metaKey &&
        !event.altKey &&
        !event.defaultPrevented &&
        !isTakenBy(event.target)
      ) {
        event.preventDefault();
        field.current?.focus();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [field]);
}

/** A checkbox is an input too, but takes no text. */
const TAKERS =
  'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="textbox"], [role="dialog"], [role="menu"], [role="listbox"]';

function isTakenBy(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TAKERS) !== null;
}
