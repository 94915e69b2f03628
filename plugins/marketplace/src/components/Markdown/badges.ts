import { ReactMarkdownProps } from 'react-markdown/lib/ast-to-react';

/** What Markdown is made of, once it is HTML. */
type MarkdownNode = ReactMarkdownProps['node']['children'][number];

/**
 * Whether a part is nothing but badges: small pictures that tell of builds and
 * versions, and that mean nothing without being fetched.
 *
 * @internal
 */
export function isBadgesOnly(nodes: readonly MarkdownNode[]): boolean {
  return nodes.some(isElement) && nodes.every(isBadgeOrSpace);
}

/**
 * The text of a part, without its marks.
 *
 * @internal
 */
export function textOf(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map(node => {
      if (node.type === 'text') {
        return node.value;
      }
      return node.type === 'element' ? textOf(node.children) : '';
    })
    .join('');
}

function isBadgeOrSpace(node: MarkdownNode): boolean {
  if (node.type !== 'element') {
    return node.type !== 'text' || !node.value.trim();
  }
  switch (node.tagName) {
    case 'img':
      return isBadge(String(node.properties?.src ?? ''));
    case 'a':
      return isBadgesOnly(node.children);
    default:
      return node.tagName === 'br';
  }
}

function isBadge(src: string): boolean {
  return /badge|shields\.io/i.test(src);
}

function isElement(node: MarkdownNode): boolean {
  return node.type === 'element' && node.tagName !== 'br';
}
