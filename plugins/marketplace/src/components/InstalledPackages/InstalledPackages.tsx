import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles, Theme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { InstanceSummary } from 'backstage-plugin-marketplace-common';
import {
  packageFiltersFromUrl,
  packageFiltersToUrl,
  packagesQueryOf,
} from '../../filters';
import {
  useFiltersInUrl,
  useInfiniteItems,
  useInstancePackages,
} from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { ListContent } from '../ListContent';
import { ListSkeleton } from '../ListSkeleton';
import { SubtleText } from '../SubtleText';
import { DownloadButton } from './DownloadButton';
import { NoInstalledPackages } from './NoInstalledPackages';
import { PackageCards } from './PackageCards';
import { PackageFilterBar } from './PackageFilterBar';
import { PackageTable } from './PackageTable';

const useStyles = makeStyles(
  theme => ({
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 2),
    },
  }),
  { name: 'MarketplaceInstalledPackages' },
);

const NOTHING_PICKED = {
  search: '',
  role: undefined,
  freshness: undefined,
  loaded: undefined,
  workspace: undefined,
};

/**
 * The packages that an instance has, with search and filters in the address.
 *
 * @internal
 */
export function InstalledPackages({ instance }: { instance: InstanceSummary }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const wide = useMediaQuery<Theme>(theme => theme.breakpoints.up('md'), {
    noSsr: true,
  });
  const { filters, change } = useFiltersInUrl(
    packageFiltersFromUrl,
    packageFiltersToUrl,
  );
  const query = packagesQueryOf(filters);
  const result = useInstancePackages(instance.id, query);
  const packages = useInfiniteItems(result.data, pkg => pkg.packageName);
  const first = result.data?.pages[0];
  const narrowed = Object.values(filters).some(Boolean);
  // What is found for other filters tells nothing of what there is.
  const answer = result.isPlaceholderData ? undefined : first;
  const some = (answer?.totalItems ?? instance.packages) > 0;
  const List = wide ? PackageTable : PackageCards;

  return (
    <>
      {(narrowed || some) && (
        <>
          <PackageFilterBar
            filters={filters}
            facets={first?.facets}
            onChange={change}
          />
          <div className={classes.line}>
            <SubtleText role="status">
              {first
                ? t('installedPackages.count', { count: first.totalItems })
                : result.isPending && t('installedPackages.loading')}
            </SubtleText>
            <DownloadButton instance={instance.id} query={query} />
          </div>
        </>
      )}
      <ListContent
        result={result}
        shown={packages.length}
        failed={message => t('installedPackages.failed', { message })}
        pending={<ListSkeleton wide={wide} columns={5} />}
        empty={
          <NoInstalledPackages
            covers={instance.covers}
            onClear={
              narrowed || some ? () => change(NOTHING_PICKED) : undefined
            }
          />
        }
      >
        <List
          caption={t('installedPackages.caption', { instance: instance.id })}
          packages={packages}
          outdated={result.isPlaceholderData}
        />
      </ListContent>
    </>
  );
}
