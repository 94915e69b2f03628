import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import LabelIcon from '@material-ui/icons/LabelOutlined';
import {
  PackageVersion,
  PackageVersionsResponse,
} from 'backstage-plugin-marketplace-common';
import { useState } from 'react';
import { marketplaceTranslationRef } from '../../translation';
import { DataTable } from '../DataTable';
import { Mark } from '../Mark';
import { ShowMore } from '../ShowMore';
import { StateIcon } from '../StatusMark';
import { CalendarDate } from '../Time';

const PAGE_SIZE = 50;

const useStyles = makeStyles(
  theme => ({
    version: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
    },
    date: { width: '34%' },
  }),
  { name: 'MarketplaceVersionTable' },
);

/**
 * The versions of a package, fifty at a time.
 *
 * @internal
 */
export function VersionTable({
  response: { packageName, versions },
}: {
  response: PackageVersionsResponse;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const [most, setMost] = useState(PAGE_SIZE);
  const shown = versions.slice(0, most);
  return (
    <div>
      <DataTable
        caption={t('versions.caption', { name: packageName })}
        head={
          <>
            <th scope="col">{t('versions.version')}</th>
            <th scope="col" className={classes.date}>
              {t('versions.released')}
            </th>
          </>
        }
      >
        {shown.map(version => (
          <tr key={version.version}>
            <td>
              <Version version={version} />
            </td>
            <td>
              {version.releasedAt ? (
                <CalendarDate date={version.releasedAt} />
              ) : (
                t('versions.unknownDate')
              )}
            </td>
          </tr>
        ))}
      </DataTable>
      {shown.length < versions.length && (
        <ShowMore
          shown={shown.length}
          total={versions.length}
          loading={false}
          onMore={() => setMost(most + PAGE_SIZE)}
        />
      )}
    </div>
  );
}

function Version({ version }: { version: PackageVersion }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { channels, deprecated, installed } = version;
  return (
    <>
      <div className={classes.version}>
        <span>{version.version}</span>
        {installed && (
          <Mark icon={<StateIcon state="installed" fontSize="inherit" />}>
            {t('versions.installed')}
          </Mark>
        )}
        {channels.map(channel => (
          <Mark key={channel} icon={<LabelIcon aria-hidden />}>
            {channel}
          </Mark>
        ))}
      </div>
      {deprecated !== undefined && (
        <Typography variant="caption" color="textSecondary" component="p">
          {t('versions.isDeprecated', { message: deprecated })}
        </Typography>
      )}
    </>
  );
}
