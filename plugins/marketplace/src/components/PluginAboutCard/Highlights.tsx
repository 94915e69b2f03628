import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { marketplaceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    list: {
      ...theme.typography.body2,
      margin: theme.spacing(0.5, 0, 0),
      paddingLeft: theme.spacing(3),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'MarketplaceHighlights' },
);

/**
 * The best sides of a plugin; nothing when the entry names none.
 *
 * @internal
 */
export function Highlights({ highlights }: { highlights: string[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  if (highlights.length === 0) {
    return null;
  }
  return (
    <div>
      <Typography variant="caption" color="textSecondary">
        {t('about.highlights')}
      </Typography>
      <ul className={classes.list}>
        {highlights.map(highlight => (
          <li key={highlight}>
            <bdi>{highlight}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
