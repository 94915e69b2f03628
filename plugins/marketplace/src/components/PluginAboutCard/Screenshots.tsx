import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  isWebUrl,
  PluginScreenshot,
} from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { Screenshot } from './Screenshot';

const useStyles = makeStyles(
  theme => ({
    root: { minWidth: 0 },
    list: {
      ...theme.typography.body2,
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(2),
      margin: theme.spacing(0.5, 0, 0),
      padding: 0,
      listStyle: 'none',
      overflowWrap: 'anywhere',
      '& > li': { minWidth: 0, maxWidth: '100%' },
    },
  }),
  { name: 'MarketplaceScreenshots' },
);

/**
 * How a plugin looks: images that the entry brings along, and links to others. No third
 * party is asked for any.
 *
 * @internal
 */
export function Screenshots({
  screenshots = [],
}: {
  screenshots?: PluginScreenshot[];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const items = screenshots.flatMap(({ title, image, url }, index) => {
    if (image?.startsWith('data:image/')) {
      return [
        <Screenshot key={index} id={`${index}`} title={title} image={image} />,
      ];
    }
    return url && isWebUrl(url)
      ? [
          <Link key={index} to={url}>
            {t('about.screenshot', { title })}
          </Link>,
        ]
      : [];
  });
  if (items.length === 0) {
    return null;
  }
  return (
    <div className={classes.root}>
      <Typography variant="caption" color="textSecondary">
        {t('about.screenshots')}
      </Typography>
      <ul className={classes.list} aria-label={t('about.screenshots')}>
        {items.map(item => (
          <li key={item.key}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
