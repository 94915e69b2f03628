import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PluginSummary } from 'backstage-plugin-marketplace-common';
import { memo } from 'react';
import { marketplaceTranslationRef } from '../../translation';
import { attentionOnCard, AttentionMarks } from '../AttentionMarks';
import { Highlighted } from '../Highlighted';
import { InternalMark } from '../Mark';
import { NewsMark } from '../NewsMark';
import { PluginIcon } from '../PluginIcon';
import { PolicyMark } from '../Policy';
import { StarButton } from '../StarButton';
import { StatusMark } from '../StatusMark';
import { PluginByline } from './PluginByline';
import { PluginCardFrame } from './PluginCardFrame';

const useStyles = makeStyles(
  theme => ({
    title: {
      margin: 0,
      fontSize: theme.typography.pxToRem(16),
      lineHeight: 1.3,
      display: '-webkit-box',
      overflow: 'hidden',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 3,
      overflowWrap: 'anywhere',
    },
    link: {
      color: theme.palette.text.primary,
      fontWeight: 'bold',
      '&:hover': { textDecoration: 'none' },
      '&:focus': { outline: 'none' },
      // The link covers the card, and keeps the title alone as its name.
      '&::after': {
        content: '""',
        position: 'absolute',
        inset: 0,
        borderRadius: theme.spacing(1),
      },
      '&:focus-visible::after': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 1,
      },
    },
    byline: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      minWidth: 0,
    },
    description: {
      display: '-webkit-box',
      overflow: 'hidden',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 3,
      overflowWrap: 'anywhere',
    },
    marks: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) },
    state: { flex: 'none', display: 'flex', maxWidth: '70%' },
  }),
  { name: 'MarketplacePluginCard' },
);

interface PluginCardProps {
  plugin: PluginSummary;
  /** The address of its page. */
  to: string;
  /** What was searched for, to be marked. */
  search?: string;
  /** Whether the person has starred it. */
  starred?: boolean;
  /** Missing where plugins cannot be starred. */
  onStar?: (entityRef: string) => void;
  /** Of the heading; 4 within a section or a card. */
  level?: 2 | 4;
}

function Card({
  plugin,
  to,
  search,
  starred = false,
  onStar,
  level = 2,
}: PluginCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { categories, description, status } = plugin;

  return (
    <PluginCardFrame
      isLink
      icon={<PluginIcon plugin={plugin} />}
      heading={
        <>
          <Typography
            variant="h6"
            component={`h${level}` as const}
            className={classes.title}
            dir="auto"
          >
            <Link to={to} className={classes.link} data-arrow-stop>
              <Highlighted text={plugin.title} search={search} />
            </Link>
          </Typography>
          <div className={classes.byline}>
            <PluginByline plugin={plugin} />
            {plugin.internal && <InternalMark />}
          </div>
        </>
      }
      action={
        // What no source has an entry of is not in the catalog.
        onStar &&
        !plugin.unlisted && (
          <StarButton plugin={plugin} starred={starred} onToggle={onStar} />
        )
      }
      body={
        <>
          <Typography
            variant="body2"
            color="textSecondary"
            className={classes.description}
            dir="auto"
          >
            <Highlighted
              text={description ?? t('card.noDescription')}
              search={description && search}
            />
          </Typography>
          <div className={classes.marks}>
            <NewsMark plugin={plugin} />
            <PolicyMark policy={plugin.policy} />
            <AttentionMarks attention={attentionOnCard(status)} />
          </div>
        </>
      }
      foot={
        <>
          <Typography variant="caption" color="textSecondary" noWrap>
            {categories.join(', ')}
          </Typography>
          {(status.state === 'installed' || status.state === 'partial') && (
            <div className={classes.state}>
              <StatusMark state={status.state} version={status.version} />
            </div>
          )}
        </>
      }
    />
  );
}

/**
 * A plugin in the grid: all of it is one link to the plugin's catalog page.
 *
 * @internal
 */
export const PluginCard = memo(Card);
