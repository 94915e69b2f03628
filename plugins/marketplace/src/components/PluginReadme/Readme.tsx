import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import DescriptionIcon from '@material-ui/icons/DescriptionOutlined';
import { PackageReadme } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { EmptyNote } from '../EmptyNote';
import { RawReadme } from './RawReadme';
import { ReadmeBoundary } from './ReadmeBoundary';
import { ReadmeMarkdown } from './ReadmeMarkdown';
import { canBeLaidOut, MOST_CHARACTERS, readmeText } from './readmeText';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
      minHeight: 320,
      alignContent: 'start',
      transition: 'opacity 0.2s 0.2s',
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
  const text = readmeText(markdown);
  const truncated = readme.truncated || markdown.length > MOST_CHARACTERS;
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
      {canBeLaidOut(text) ? (
        <ReadmeBoundary key={text} text={text}>
          <ReadmeMarkdown text={text} baseUrl={baseUrl} />
        </ReadmeBoundary>
      ) : (
        <RawReadme text={text} />
      )}
      {truncated && (
        <Typography variant="body2" color="textSecondary">
          {t('readme.truncated')}
        </Typography>
      )}
    </div>
  );
}
