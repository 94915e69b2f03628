/**
 * What an element is scrolled in: the nearest around it that scrolls, or the document.
 *
 * @internal
 */
export function scrollerOf(element: HTMLElement): Element {
  for (
    let around = element.parentElement;
    around;
    around = around.parentElement
  ) {
    const { overflowY } = getComputedStyle(around);
    if (
      (overflowY === 'auto' || overflowY === 'scroll') &&
      around.scrollHeight > around.clientHeight
    ) {
      return around;
    }
  }
  return document.scrollingElement ?? document.documentElement;
}
