import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles, Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PluginSummary } from 'backstage-plugin-marketplace-common';
import { memo } from 'react';
import { marketplaceTranslationRef } from '../../translation';
import { attentionOnCard, AttentionMarks } from '../AttentionMarks';
import { Highlighted } from '../Highlighted';
import { InternalMark } from '../Mark';
import { NewsMark, newsOf } from '../NewsMark';
import { PluginByline } from '../PluginCard';
import { PluginIcon } from '../PluginIcon';
import { PolicyMark } from '../Policy';
import { StarButton } from '../StarButton';
import { StatusMark } from '../StatusMark';

/** Of marks that have a line of their own below the texts. */
const below = (spacing: Theme['spacing']) =>
  ({
    order: 1,
    flex: '1 0 100%',
    maxWidth: '100%',
    boxSizing: 'border-box',
    justifyContent: 'flex-start',
    paddingLeft: spacing(5.5),
  } as const);

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'relative',
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
      minHeight: 64,
      boxSizing: 'border-box',
      padding: theme.spacing(1, 2),
      '&:hover': { backgroundColor: theme.palette.action.hover },
      [theme.breakpoints.down('xs')]: { flexWrap: 'wrap' },
    },
    tall: { flexWrap: 'wrap' },
    text: { flex: 1, minWidth: 0 },
    line: {
      display: 'flex',
      alignItems: 'baseline',
      gap: theme.spacing(1),
      minWidth: 0,
    },
    title: {
      margin: 0,
      minWidth: 0,
      fontSize: theme.typography.pxToRem(15),
      lineHeight: 1.4,
      display: '-webkit-box',
      overflow: 'hidden',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 2,
      overflowWrap: 'anywhere',
    },
    byline: {
      // It is cut before the title breaks.
      flex: '0 1000 auto',
      minWidth: 96,
      '&:empty': { display: 'none' },
      [theme.breakpoints.down('xs')]: { display: 'none' },
    },
    link: {
      color: theme.palette.text.primary,
      fontWeight: 'bold',
      '&:hover': { textDecoration: 'none' },
      '&:focus': { outline: 'none' },
      // The link covers the row, and keeps the title alone as its name.
      '&::after': { content: '""', position: 'absolute', inset: 0 },
      '&:focus-visible::after': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
    },
    marks: {
      flex: '0 1 auto',
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'flex-end',
      gap: theme.spacing(0.5),
      maxWidth: '45%',
      '&:empty': { display: 'none' },
      [theme.breakpoints.down('xs')]: below(theme.spacing),
    },
    marksBelow: below(theme.spacing),
    category: {
      flex: '0 0 150px',
      [theme.breakpoints.down('md')]: { display: 'none' },
    },
  }),
  { name: 'MarketplacePluginListRow' },
);

interface PluginListRowProps {
  plugin: PluginSummary;
  /** The address of its page. */
  to: string;
  /** What was searched for, to be marked. */
  search?: string;
  starred: boolean;
  onStar: (entityRef: string) => void;
}

function Row({ plugin, to, search, starred, onStar }: PluginListRowProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { categories, description, internal, policy, status } = plugin;
  const attention = attentionOnCard(status);
  const isThere = status.state === 'installed' || status.state === 'partial';
  const marks = [
    internal,
    newsOf(plugin, Date.now()),
    policy && policy.verdict !== 'allowed',
    ...attention,
    isThere,
  ].filter(Boolean).length;
  const areBelow = marks > 1;

  return (
    <div className={`${classes.root} ${areBelow ? classes.tall : ''}`}>
      <PluginIcon plugin={plugin} size="small" />
      <div className={classes.text}>
        <div className={classes.line}>
          <Typography
            variant="h6"
            component="h2"
            className={classes.title}
            dir="auto"
          >
            <Link to={to} className={classes.link} data-arrow-stop>
              <Highlighted text={plugin.title} search={search} />
            </Link>
          </Typography>
          <div className={classes.byline}>
            <PluginByline plugin={plugin} />
          </div>
        </div>
        <Typography variant="body2" color="textSecondary" noWrap dir="auto">
          <Highlighted
            text={description ?? t('card.noDescription')}
            search={description && search}
          />
        </Typography>
      </div>
      <div className={`${classes.marks} ${areBelow ? classes.marksBelow : ''}`}>
        {internal && <InternalMark />}
        <NewsMark plugin={plugin} />
        <PolicyMark policy={policy} />
        <AttentionMarks attention={attention} />
        {isThere && (
          <StatusMark state={status.state} version={status.version} />
        )}
      </div>
      <Typography
        variant="caption"
        color="textSecondary"
        noWrap
        className={classes.category}
      >
        {categories.join(', ')}
      </Typography>
      {!plugin.unlisted && (
        <StarButton plugin={plugin} starred={starred} onToggle={onStar} />
      )}
    </div>
  );
}

/**
 * A plugin in the list: all of the row is one link to the plugin's catalog page.
 *
 * @internal
 */
export const PluginListRow = memo(Row);
