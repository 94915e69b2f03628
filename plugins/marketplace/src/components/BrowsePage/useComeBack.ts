import { RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { scrollerOf } from './scrollerOf';

/** Where a person was on a page of the history. */
interface Place {
  /** Pixels. */
  top: number;
  /** How many pages of the list were shown. */
  pages: number;
  /** The link that had the focus. */
  focused?: string;
}

/** By key of the history, the latest last; those of before a reload are forgotten. */
const places = new Map<string, Place>();
const MAX_PLACES = 50;

function remember(key: string, place: Place) {
  places.delete(key);
  places.set(key, place);
  if (places.size > MAX_PLACES) {
    const [oldest] = places.keys();
    places.delete(oldest);
  }
}

/**
 * Brings a person who comes back, by the back and forward buttons, to where they were:
 * the pages that they had loaded, how far they had scrolled, and the link they followed.
 * One who asks for another list sees it from its top.
 *
 * @param root - what is scrolled, or in what is scrolled
 * @param list - what is there of the list; `pages` is 0 until it is that of the address,
 * and `failed` is of the page that was asked for last
 * @internal
 */
export function useComeBack(
  root: RefObject<HTMLElement>,
  list: {
    pages: number;
    hasMore: boolean;
    busy: boolean;
    failed: boolean;
    more: () => void;
  },
): void {
  const { key } = useLocation();
  const navigation = useNavigationType();
  const cameBack = navigation === 'POP';
  const lastKey = useRef(key);
  const { pages, hasMore, busy, failed, more } = list;
  /** The page of the history that is as it was; what happens on it is remembered. */
  const settled = useRef<string>();
  const wanted =
    cameBack && settled.current !== key ? places.get(key) : undefined;
  const missing =
    wanted !== undefined &&
    hasMore &&
    !failed &&
    pages > 0 &&
    pages < wanted.pages;

  useEffect(() => {
    if (navigation === 'REPLACE' && lastKey.current !== key) {
      // Nobody can come back to what was replaced, as each letter of a search is.
      places.delete(lastKey.current);
    }
    lastKey.current = key;
  }, [navigation, key]);

  useEffect(() => {
    if (missing && !busy) {
      more();
    }
  }, [missing, busy, more]);

  useLayoutEffect(() => {
    if (settled.current === key || missing || (wanted && pages === 0)) {
      return;
    }
    const isAnother = settled.current !== undefined && !cameBack;
    settled.current = key;
    if (wanted && root.current) {
      scrollerOf(root.current).scrollTop = wanted.top;
      focusLink(root.current, wanted.focused);
    } else if (isAnother) {
      showTop(root.current);
    }
  });

  useEffect(() => {
    const element = root.current;
    if (!element) {
      return undefined;
    }
    const change = (changes: Partial<Place>) => {
      if (settled.current === key) {
        const before = places.get(key) ?? { top: 0 };
        remember(key, { ...before, pages, ...changes });
      }
    };
    // Once the page is painted: before, this alone would lay it out
    const painted = setTimeout(() =>
      change({ top: scrollerOf(element).scrollTop }),
    );
    // Whatever scrolls the page: the window, or a part of the frame around it.
    const onScroll = ({ target }: Event) => {
      if (target instanceof Node && target.contains(element)) {
        // Read of what has moved: to look for it anew at each event would take long.
        const scrolled =
          target instanceof Element ? target : document.documentElement;
        change({ top: scrolled.scrollTop });
      }
    };
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLAnchorElement) {
        change({ focused: target.getAttribute('href') ?? undefined });
      }
    };
    const options = { capture: true, passive: true };
    document.addEventListener('scroll', onScroll, options);
    element.addEventListener('focusin', onFocus);
    return () => {
      clearTimeout(painted);
      document.removeEventListener('scroll', onScroll, options);
      element.removeEventListener('focusin', onFocus);
    };
  }, [root, key, pages]);
}

/** Of what begins above what is seen, as another list does that is chosen far below. */
function showTop(root: HTMLElement | null): void {
  if (root && root.getBoundingClientRect().top < 0) {
    root.scrollIntoView();
  }
}

/** Not when the focus is somewhere: it is where the person wants it. */
function focusLink(root: HTMLElement, href: string | undefined): void {
  if (href && document.activeElement === document.body) {
    [...root.querySelectorAll('a')]
      .find(link => link.getAttribute('href') === href)
      ?.focus({ preventScroll: true });
  }
}
