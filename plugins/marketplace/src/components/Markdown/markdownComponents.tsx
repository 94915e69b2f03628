import { Components } from 'react-markdown';
import { CodeBlock } from '../CodeBlock';
import { isBadgesOnly, textOf } from './badges';
import { MarkdownImage } from './MarkdownImage';
import { MarkdownLink } from './MarkdownLink';
import { MarkdownTable } from './MarkdownTable';

/** The page, the plugin and the part of its page have headings of their own. */
const SHIFT = 3;

const HEADINGS: Record<number, 'h4' | 'h5' | 'h6'> = {
  4: 'h4',
  5: 'h5',
  6: 'h6',
};

const LEVELS = [1, 2, 3, 4, 5, 6] as const;

/**
 * What the elements of untrusted Markdown become.
 *
 * @param baseUrl - what its relative links are relative to
 * @internal
 */
export function markdownComponents(baseUrl: string | undefined): Components {
  return {
    ...Object.fromEntries(LEVELS.map(level => [`h${level}`, heading(level)])),
    a: ({ href, id, children }) => (
      <MarkdownLink id={id} href={href} baseUrl={baseUrl}>
        {children}
      </MarkdownLink>
    ),
    img: ({ src, alt }) => (
      <MarkdownImage src={src} alt={alt} baseUrl={baseUrl} />
    ),
    p: ({ node, children }) =>
      isBadgesOnly(node.children) ? null : <p dir="auto">{children}</p>,
    pre: ({ node }) => (
      <CodeBlock text={textOf(node.children).replace(/\n$/, '')} />
    ),
    table: ({ children }) => <MarkdownTable>{children}</MarkdownTable>,
    // A box of a list of tasks, which nobody can tick here.
    input: ({ checked }) => <span>{checked ? '☑' : '☐'}</span>,
  };
}

function heading(level: number): NonNullable<Components['h1']> {
  const Heading = HEADINGS[Math.min(level + SHIFT, 6)];
  return ({ id, children }) => (
    <Heading id={id} dir="auto">
      {children}
    </Heading>
  );
}
