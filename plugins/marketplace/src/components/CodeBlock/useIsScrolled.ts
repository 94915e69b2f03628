import { RefObject, useEffect, useState } from 'react';

/**
 * Whether an element is narrower than what is in it.
 *
 * @param content - what is in it; the size of the element does not tell that it changed
 * @internal
 */
export function useIsScrolled(
  ref: RefObject<HTMLElement>,
  content: string,
): boolean {
  const [isScrolled, setIsScrolled] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) {
      return undefined;
    }
    const measure = () =>
      setIsScrolled(element.scrollWidth > element.clientWidth);
    measure();
    // Tests have none.
    if (typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, content]);
  return isScrolled;
}
