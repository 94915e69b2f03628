import { ReactMarkdownProps } from 'react-markdown/lib/ast-to-react';
import { textOf } from './badges';

type MarkdownElement = ReactMarkdownProps['node'];

/**
 * Names the headings, each differently, and lets the links within the text lead to them,
 * to its footnotes and to what its author named. Other parts of the page have other names.
 *
 * @param prefix - what all names of the text begin with
 * @returns what changes a text that is sanitised, and so has the prefix in its names
 * @internal
 */
export function anchors(prefix: string) {
  return () => (root: { children: MarkdownElement['children'] }) => {
    const names = new Set<string>();
    const freeName = countedNames(names);
    const links: MarkdownElement[] = [];
    walk(root.children, element => {
      const { properties: own = {}, tagName } = element;
      own.id ??= own.name;
      if (/^h[1-6]$/.test(tagName) && own.id === undefined) {
        own.id = freeName(prefix + slugOf(textOf(element.children)));
      }
      if (typeof own.id === 'string') {
        names.add(own.id);
      }
      if (typeof own.href === 'string' && own.href.startsWith('#')) {
        links.push(element);
      }
      element.properties = own;
    });
    for (const { properties: own = {} } of links) {
      const target = decoded(String(own.href).slice(1));
      const exact = prefix + target;
      own.href = `#${names.has(exact) ? exact : prefix + slugOf(target)}`;
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
function countedNames(taken: ReadonlySet<string>): (name: string) => string {
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
