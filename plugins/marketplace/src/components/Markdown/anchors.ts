import { ReactMarkdownProps } from 'react-markdown/lib/ast-to-react';
import { textOf } from './badges';

type MarkdownElement = ReactMarkdownProps['node'];

/**
 * The names in a text, over all of its parts.
 *
 * @internal
 */
export interface AnchorNames {
  /** What all of them begin with. */
  prefix: string;
  /** Finds a name that the text does not have yet. */
  free: (name: string) => string;
  /** By the place of the part, in its order: a part that is drawn again keeps its names. */
  given: Map<number, string[]>;
}

/**
 * Begins to name what is in a text.
 *
 * @param prefix - what no name of another text on the page begins with
 * @internal
 */
export function anchorNames(prefix: string): AnchorNames {
  return { prefix, free: countedNames(), given: new Map() };
}

/**
 * Names the headings of a part of a text, each of the text differently, and lets the links
 * within lead to them, to its footnotes and to what its author named.
 *
 * @param names - those of the parts before it
 * @param part - the place of the part in the text
 * @returns what changes a text that is sanitised, and so has the prefix in its names
 * @internal
 */
export function anchors(names: AnchorNames, part: number) {
  const { free, given, prefix } = names;
  return () => (root: { children: MarkdownElement['children'] }) => {
    const before = given.get(part);
    const ids: string[] = [];
    /** What the author named, by what it was called. */
    const named = new Map<string, string>();
    const links: MarkdownElement[] = [];
    walk(root.children, element => {
      const { properties: own = {}, tagName } = element;
      const asked = own.id ?? own.name;
      const isNamed = typeof asked === 'string';
      if (isNamed || /^h[1-6]$/.test(tagName)) {
        const wanted = isNamed
          ? asked
          : prefix + slugOf(textOf(element.children));
        const id = before?.[ids.length] ?? free(wanted);
        ids.push(id);
        own.id = id;
        if (isNamed && !named.has(wanted)) {
          named.set(wanted, id);
        }
      }
      if (typeof own.href === 'string' && own.href.startsWith('#')) {
        links.push(element);
      }
      element.properties = own;
    });
    given.set(part, ids);
    for (const { properties: own = {} } of links) {
      const target = decoded(String(own.href).slice(1));
      const exact = named.get(prefix + target);
      own.href = `#${exact ?? prefix + slugOf(target)}`;
    }
  };
}

/** In the order of the text, as names are counted in it. */
function walk(
  nodes: MarkdownElement['children'],
  visit: (element: MarkdownElement) => void,
): void {
  for (const node of nodes) {
    if (node.type === 'element') {
      visit(node);
      walk(node.children, visit);
    }
  }
}

/** The hosts of repositories count headings with the same text, beginning with the second. */
function countedNames(): (name: string) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return name => {
    let free = name;
    // On from the last: thousands may have the same text
    let number = next.get(name) ?? 1;
    while (taken.has(free)) {
      free = `${name}-${number}`;
      number += 1;
    }
    next.set(name, number);
    taken.add(free);
    return free;
  };
}

/** Made of the text of a heading as the hosts of repositories do it. */
function slugOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
