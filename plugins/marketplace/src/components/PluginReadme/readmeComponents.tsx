import { Components } from 'react-markdown';
import { CodeBlock } from '../CodeBlock';
import { isBadgesOnly, textOf } from './badges';
import { ReadmeImage } from './ReadmeImage';
import { ReadmeLink } from './ReadmeLink';
import { anchorId } from './readmeLink';
import { ReadmeTable } from './ReadmeTable';

/** The page, the plugin and the part of its page have headings of their own. */
const SHIFT = 3;

const HEADINGS: Record<number, 'h4' | 'h5' | 'h6'> = {
  4: 'h4',
  5: 'h5',
  6: 'h6',
};

const LEVELS = [1, 2, 3, 4, 5, 6] as const;

/**
 * What the elements of a readme become.
 *
 * @param baseUrl - what its relative links are relative to
 * @internal
 */
export function readmeComponents(baseUrl: string | undefined): Components {
  return {
    ...Object.fromEntries(LEVELS.map(level => [`h${level}`, heading(level)])),
    a: ({ href, children }) => (
      <ReadmeLink href={href} baseUrl={baseUrl}>
        {children}
      </ReadmeLink>
    ),
    img: ({ src, alt }) => (
      <ReadmeImage src={src} alt={alt} baseUrl={baseUrl} />
    ),
    p: ({ node, children }) =>
      isBadgesOnly(node.children) ? null : <p dir="auto">{children}</p>,
    pre: ({ node }) => (
      <CodeBlock text={textOf(node.children).replace(/\n$/, '')} />
    ),
    table: ({ children }) => <ReadmeTable>{children}</ReadmeTable>,
    // A box of a list of tasks, which nobody can tick here.
    input: ({ checked }) => <span>{checked ? '☑' : '☐'}</span>,
  };
}

function heading(level: number): NonNullable<Components['h1']> {
  const Heading = HEADINGS[Math.min(level + SHIFT, 6)];
  return ({ node, children }) => (
    <Heading id={anchorId(textOf(node.children))} dir="auto">
      {children}
    </Heading>
  );
}
