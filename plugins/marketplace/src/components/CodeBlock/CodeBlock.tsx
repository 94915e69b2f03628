import { CopyTextButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { marketplaceTranslationRef } from '../../translation';
import { withoutBidiControls } from 'backstage-plugin-marketplace-common';

const useStyles = makeStyles(
  theme => ({
    root: {
      minWidth: 0,
      margin: 0,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.action.hover,
      overflow: 'hidden',
    },
    title: {
      ...theme.typography.caption,
      display: 'block',
      padding: theme.spacing(0.5, 1.5),
      borderBottom: `1px solid ${theme.palette.divider}`,
      // The theme's secondary text is too pale on this ground.
      color: theme.palette.textSubtle,
      overflowWrap: 'anywhere',
    },
    body: {
      display: 'flex',
      alignItems: 'flex-start',
      '& > button': { margin: theme.spacing(0.5) },
      '& svg': { fontSize: theme.typography.pxToRem(18) },
    },
    code: {
      flex: 1,
      minWidth: 0,
      margin: 0,
      padding: theme.spacing(1.5),
      fontSize: theme.typography.pxToRem(13),
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      // Code reads from left to right, whatever the language around it.
      textAlign: 'left',
    },
  }),
  { name: 'MarketplaceCodeBlock' },
);

/**
 * Lines to be taken over as they are, with a button to copy them.
 *
 * @internal
 */
export function CodeBlock({
  text: untrusted,
  title,
}: {
  text: string;
  /** The file that they are of. */
  title?: string;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const text = withoutBidiControls(untrusted);
  const what = title ?? firstLine(text);
  return (
    <figure className={classes.root}>
      {title && <figcaption className={classes.title}>{title}</figcaption>}
      <div className={classes.body}>
        <pre className={classes.code} dir="ltr">
          <code>{text}</code>
        </pre>
        <CopyTextButton
          text={text}
          variant="tertiary"
          aria-label={t('pluginPage.copy', { what })}
        />
      </div>
    </figure>
  );
}

/** What tells one button from the others; long lines would be read out in full. */
function firstLine(text: string): string {
  return text.trimStart().split('\n', 1)[0].slice(0, 60);
}
