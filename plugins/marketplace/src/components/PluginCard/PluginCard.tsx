import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  PluginAttention,
  PluginSummary,
} from 'backstage-plugin-marketplace-common';
import { memo } from 'react';
import { usePluginRoute } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { AttentionMarks } from '../AttentionMarks';
import { Highlighted } from '../Highlighted';
import { InternalMark } from '../Mark';
import { NewsMark } from '../NewsMark';
import { PluginIcon } from '../PluginIcon';
import { StarButton } from '../StarButton';
import { StatusMark } from '../StatusMark';
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
  }),
  { name: 'MarketplacePluginCard' },
);

/** The mark of the state and the line below the title tell of these. */
const SAID_ELSEWHERE: PluginAttention[] = ['missing-companion', 'archived'];

interface PluginCardProps {
  plugin: PluginSummary;
  /** What was searched for, to be marked. */
  search?: string;
  /** Whether the person has starred it. */
  starred?: boolean;
  /** Missing where plugins cannot be starred. */
  onStar?: (entityRef: string) => void;
}

function Card({ plugin, search, starred = false, onStar }: PluginCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const pluginRoute = usePluginRoute();
  const { author, categories, description, maintenance, status } = plugin;
  const byline = [
    author && t('card.author', { author: author.name }),
    maintenance !== 'active' && t(`maintenance.${maintenance}`),
  ].filter(Boolean);
  const attention = 'attention' in status ? status.attention : [];

  return (
    <PluginCardFrame
      icon={<PluginIcon plugin={plugin} />}
      heading={
        <>
          <Typography
            variant="h6"
            component="h2"
            className={classes.title}
            dir="auto"
          >
            <Link
              to={pluginRoute(plugin)}
              className={classes.link}
              data-arrow-stop
            >
              <Highlighted text={plugin.title} search={search} />
            </Link>
          </Typography>
          <div className={classes.byline}>
            <Typography variant="caption" color="textSecondary" noWrap>
              {byline.join(' · ')}
            </Typography>
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
            <AttentionMarks
              attention={attention.filter(
                kind => !SAID_ELSEWHERE.includes(kind),
              )}
            />
          </div>
        </>
      }
      foot={
        <>
          <Typography variant="caption" color="textSecondary" noWrap>
            {categories.join(', ')}
          </Typography>
          {(status.state === 'installed' || status.state === 'partial') && (
            <StatusMark state={status.state} version={status.version} />
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
