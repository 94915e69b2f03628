import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { InstancePackage } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { CardList } from '../CardList';
import { EvidenceWords } from '../EvidenceWords';
import { StatusMark } from '../StatusMark';
import { Declarations } from './Declarations';
import { PackageName } from './PackageName';
import { PackageNotes } from './PackageNotes';
import { PackageLag } from './PackageLag';

const useStyles = makeStyles(
  theme => ({
    version: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
    },
  }),
  { name: 'MarketplacePackageCards' },
);

/**
 * The packages of an instance where there is no room for a table: a card each.
 *
 * @internal
 */
export function PackageCards({
  caption,
  packages,
  outdated,
}: {
  caption: string;
  packages: InstancePackage[];
  outdated: boolean;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <CardList
      label={caption}
      outdated={outdated}
      items={packages.map(pkg => ({
        key: pkg.packageName,
        card: (
          <>
            <div>
              <PackageName pkg={pkg} />
            </div>
            <div className={classes.version}>
              <StatusMark state="installed" version={pkg.status.version} />
              <Typography variant="caption" color="textSecondary">
                <PackageLag freshness={pkg.status.freshness} alone />
              </Typography>
            </div>
            <PackageNotes pkg={pkg} />
            <div>
              <Declarations pkg={pkg} inWords />
              {pkg.status.evidence.length > 0 && (
                <Typography
                  variant="caption"
                  color="textSecondary"
                  component="div"
                >
                  {t('packages.evidence', {
                    evidence: <EvidenceWords evidence={pkg.status.evidence} />,
                  })}
                </Typography>
              )}
            </div>
          </>
        ),
      }))}
    />
  );
}
