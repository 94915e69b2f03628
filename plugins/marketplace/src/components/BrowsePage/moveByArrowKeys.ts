import { KeyboardEvent } from 'react';

/** What the arrow keys lead to: links with this attribute. */
const STOPS = '[data-arrow-stop]';

/**
 * Moves the focus from card to card with the arrow keys, as they are seen: left and right
 * along the text, up and down to the nearest of the next line. From a search above them the
 * arrow down leads to the first, and from the first line the arrow up leads back.
 *
 * @param search - the field above the cards, when it is there
 * @internal
 */
export function moveByArrowKeys(
  event: KeyboardEvent<HTMLElement>,
  search: HTMLElement | null,
): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(STOPS)];
  const at = stops.findIndex(stop => stop === event.target);
  const next =
    at < 0
      ? event.target === search && event.key === 'ArrowDown' && stops[0]
      : nextStop(event, stops, at) ?? (event.key === 'ArrowUp' && search);
  if (next) {
    event.preventDefault();
    next.focus();
  }
}

function nextStop(
  { key, currentTarget }: KeyboardEvent<HTMLElement>,
  stops: HTMLElement[],
  at: number,
): HTMLElement | undefined {
  const forwards =
    getComputedStyle(currentTarget).direction === 'rtl'
      ? 'ArrowLeft'
      : 'ArrowRight';
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return stops[key === forwards ? at + 1 : at - 1];
    case 'ArrowDown':
      return nearestInNextLine(stops, at, 1);
    case 'ArrowUp':
      return nearestInNextLine(stops, at, -1);
    default:
      return undefined;
  }
}

/** Looks no farther than the next line, so that long lists cost nothing. */
function nearestInNextLine(
  stops: HTMLElement[],
  at: number,
  step: 1 | -1,
): HTMLElement | undefined {
  const from = boxOf(stops[at]);
  let line: number | undefined;
  let nearest: HTMLElement | undefined;
  let least = Infinity;
  for (let i = at + step; i >= 0 && i < stops.length; i += step) {
    const box = boxOf(stops[i]);
    // What is beside it or behind it is no next line.
    if ((box.top - from.top) * step > 1) {
      line ??= box.top;
      if (Math.abs(box.top - line) > 1) {
        break;
      }
      const distance = Math.abs(box.left - from.left);
      if (distance < least) {
        [nearest, least] = [stops[i], distance];
      }
    }
  }
  return nearest;
}

function boxOf(stop: HTMLElement): DOMRect {
  return (stop.closest('li') ?? stop).getBoundingClientRect();
}
