import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import DescriptionIcon from '@material-ui/icons/DescriptionOutlined';
import { PackageReadme } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { EmptyNote } from '../EmptyNote';
import { UntrustedMarkdown } from '../Markdown';
import { FADING } from '../fading';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
      minHeight: 320,
      alignContent: 'start',
      ...FADING,
    },
    outdated: { opacity: 0.5 },
    origin: { overflowWrap: 'anywhere' },
  }),
  { name: 'MarketplaceReadme' },
);

/**
 * A readme, and which version it is of.
 *
 * @internal
 */
export function Readme({
  readme,
  outdated,
}: {
  readme: PackageReadme;
  /** Whether another is on its way. */
  outdated: boolean;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { baseUrl, failure, markdown, origin, packageName, packages, version } =
    readme;

  if (!markdown?.trim()) {
    return (
      <EmptyNote
        level={4}
        icon={DescriptionIcon}
        title={t(failure ? 'readme.unreadable' : 'readme.none')}
        description={
          failure ??
          (packages.length > 0
            ? t('readme.noneHint', { name: packageName })
            : t('packages.none'))
        }
      />
    );
  }
  return (
    <div
      className={`${classes.root} ${outdated ? classes.outdated : ''}`}
      aria-busy={outdated}
    >
      {origin && (
        <Typography
          variant="body2"
          color="textSecondary"
          className={classes.origin}
        >
          {t(`readme.${origin}`, {
            name: packageName,
            version: version ?? '',
          })}
        </Typography>
      )}
      <UntrustedMarkdown
        content={markdown}
        anchorPrefix="readme-"
        baseUrl={baseUrl}
        truncated={readme.truncated}
      />
    </div>
  );
}
