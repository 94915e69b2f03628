import { makeStyles } from '@material-ui/core/styles';
import { memo, useMemo } from 'react';
import Markdown from 'react-markdown';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { AnchorNames, anchors } from './anchors';
import { markdownComponents } from './markdownComponents';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.body2,
      fontSize: theme.typography.pxToRem(15),
      lineHeight: 1.6,
      maxWidth: '90ch',
      overflowWrap: 'anywhere',
      // Text of one direction does not disturb that around it.
      unicodeBidi: 'isolate',
      '& > :first-child': { marginTop: 0 },
      '& > :last-child': { marginBottom: 0 },
      '& h4, & h5, & h6': {
        fontWeight: 'bold',
        lineHeight: 1.3,
        margin: theme.spacing(3, 0, 1),
        scrollMarginTop: `${theme.spacing(2)}px`,
      },
      '& h4': { fontSize: theme.typography.pxToRem(20) },
      '& h5': { fontSize: theme.typography.pxToRem(17) },
      '& h6': { fontSize: theme.typography.pxToRem(15) },
      '& p, & ul, & ol, & figure': { margin: theme.spacing(1.5, 0) },
      '& ul, & ol': { paddingInlineStart: theme.spacing(3) },
      '& code': { fontSize: '0.9em' },
      '& pre code': { fontSize: 'inherit' },
      '& a': { color: theme.palette.link, textDecoration: 'underline' },
      '& blockquote': {
        margin: theme.spacing(1.5, 0),
        padding: theme.spacing(0, 2),
        borderInlineStart: `3px solid ${theme.palette.divider}`,
      },
      '& hr': { border: 0, borderTop: `1px solid ${theme.palette.divider}` },
      '& table': { borderCollapse: 'collapse' },
      '& th, & td': {
        padding: theme.spacing(0.5, 1),
        border: `1px solid ${theme.palette.divider}`,
        textAlign: 'start',
        verticalAlign: 'top',
        minWidth: 80,
      },
    },
  }),
  { name: 'MarketplaceMarkdownPart' },
);

interface MarkdownPartProps {
  text: string;
  /** The names of the whole text. */
  names: AnchorNames;
  /** Its place in the text. */
  part: number;
  /** What relative links are relative to; without it they are no links. */
  baseUrl?: string;
}

function Part({ text, names, part, baseUrl }: MarkdownPartProps) {
  const classes = useStyles();
  const components = useMemo(() => markdownComponents(baseUrl), [baseUrl]);
  return (
    <div className={classes.root} dir="auto">
      <Markdown
        remarkPlugins={[remarkGfm]}
        // All names get one and the same prefix, as they are sanitised.
        remarkRehypeOptions={{ clobberPrefix: '' }}
        rehypePlugins={[
          rehypeRaw,
          [rehypeSanitize, { ...defaultSchema, clobberPrefix: names.prefix }],
          anchors(names, part),
        ]}
        // The components resolve links, and fetch no image.
        transformLinkUri={null}
        components={components}
      >
        {text}
      </Markdown>
    </div>
  );
}

/**
 * Markdown, laid out: what it brings along of HTML is sanitised, links lead to http(s)
 * addresses, headings are below those of the page, and no image is fetched. Parsing takes
 * long, and is done once.
 *
 * @internal
 */
export const MarkdownPart = memo(Part);
