import { CopyTextButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { withoutBidiControls } from 'backstage-plugin-marketplace-common';
import { useRef } from 'react';
import { marketplaceTranslationRef } from '../../translation';
import { useIsScrolled } from './useIsScrolled';

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
      // What holds the block is as narrow as if its lines were short.
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      alignItems: 'start',
      '& > button': { margin: theme.spacing(0.5) },
      '& svg': { fontSize: theme.typography.pxToRem(18) },
    },
    code: {
      margin: 0,
      padding: theme.spacing(1.5),
      fontSize: theme.typography.pxToRem(13),
      whiteSpace: 'pre',
      overflowX: 'auto',
      // Code reads from left to right, whatever the language around it.
      textAlign: 'left',
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
    },
    wraps: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  }),
  { name: 'MarketplaceCodeBlock' },
);

/**
 * Lines to be taken over as they are, with a button to copy them. Long ones are scrolled to,
 * also by keyboard: a line that breaks reads as another one in YAML and in code.
 *
 * @internal
 */
export function CodeBlock({
  text: untrusted,
  title,
  wraps = false,
}: {
  text: string;
  /** The file that they are of. */
  title?: string;
  /** Whether lines may break, as those of a shell may. */
  wraps?: boolean;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const text = withoutBidiControls(untrusted);
  const code = useRef<HTMLPreElement>(null);
  const isScrolled = useIsScrolled(code, text);
  const what = title ?? firstLine(text);
  return (
    <figure className={classes.root}>
      {title && <figcaption className={classes.title}>{title}</figcaption>}
      <div className={classes.body}>
        <pre
          ref={code}
          className={`${classes.code} ${wraps ? classes.wraps : ''}`}
          dir="ltr"
          {...(isScrolled && {
            role: 'group',
            'aria-label': what,
            tabIndex: 0,
          })}
        >
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
