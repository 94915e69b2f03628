import { ReactMarkdownProps } from 'react-markdown/lib/ast-to-react';

/** What a readme is made of. */
type ReadmeNode = ReactMarkdownProps['node']['children'][number];

/**
 * Whether a part of a readme is nothing but badges: small pictures that tell of builds and
 * versions, and that mean nothing without being fetched.
 *
 * @internal
 */
export function isBadgesOnly(nodes: readonly ReadmeNode[]): boolean {
  return nodes.some(isElement) && nodes.every(isBadgeOrSpace);
}

/**
 * The text of a part of a readme, without its marks.
 *
 * @internal
 */
export function textOf(nodes: readonly ReadmeNode[]): string {
  return nodes
    .map(node => {
      if (node.type === 'text') {
        return node.value;
      }
      return node.type === 'element' ? textOf(node.children) : '';
    })
    .join('');
}

function isBadgeOrSpace(node: ReadmeNode): boolean {
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

function isElement(node: ReadmeNode): boolean {
  return node.type === 'element' && node.tagName !== 'br';
}
