import { MarkdownContent } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { isWebUrl } from 'backstage-plugin-marketplace-common';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.body2,
      overflowWrap: 'anywhere',
      '& > :first-child': { marginTop: 0 },
      '& > :last-child': { marginBottom: 0 },
      '& h1, & h2, & h3, & h4, & h5, & h6': {
        ...theme.typography.body2,
        fontWeight: 'bold',
        margin: theme.spacing(2, 0, 0.5),
      },
      '& p, & ul, & ol': { margin: theme.spacing(1, 0) },
      '& ul, & ol': { paddingLeft: theme.spacing(3) },
      // Colour alone does not tell a link from the text around it.
      '& a': { textDecoration: 'underline' },
      '& pre': { overflowX: 'auto' },
      '& table': { display: 'block', overflowX: 'auto' },
    },
  }),
  { name: 'MarketplaceUntrustedMarkdown' },
);

/**
 * Markdown of people that the portal does not know: raw HTML is sanitised, only
 * http(s) links are links, and no image is fetched.
 *
 * @internal
 */
export function UntrustedMarkdown({ content }: { content: string }) {
  const classes = useStyles();
  return (
    <MarkdownContent
      className={classes.root}
      content={content}
      transformLinkUri={href => (isWebUrl(href) ? href : '')}
      // An image without data shows its alternative text.
      transformImageUri={() => 'data:,'}
    />
  );
}
