import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import {
  FreshnessReason,
  PluginDetails,
} from 'backstage-plugin-marketplace-common';
import { RunningEvidence } from '../../running';
import { marketplaceTranslationRef } from '../../translation';
import { EvidenceWords } from '../EvidenceWords';
import { Field, Fields } from '../Fields';
import { Moment } from '../Time';
import { VersionLag } from '../VersionLag';

/**
 * The facts that stand behind the state of a plugin; those that the caller may not know
 * are not there.
 *
 * @internal
 */
export function StatusFields({
  plugin,
  running,
}: {
  plugin: PluginDetails;
  /** What this browser knows of it; missing where it knows nothing. */
  running?: RunningEvidence;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { instance, instances, status } = plugin;
  const installed = 'evidence' in status ? status : undefined;
  // Without evidence nothing of the versions is told either.
  const facts = installed && installed.evidence.length > 0 && installed;
  const stale = instances.find(({ id }) => id === instance.id)?.stale;
  const runs = running?.state === 'runs';
  const reason = unknownFreshness(plugin);

  return (
    <Fields>
      <Field label={t('status.version')}>{installed?.version}</Field>
      <Field label={t('status.latest')}>
        {facts && (
          <>
            {facts.latest && `${facts.latest} · `}
            {reason === 'no-version' ? (
              t('status.notCompared')
            ) : (
              <VersionLag state={facts.freshness} by={facts.behind} />
            )}
            {reason && (
              <Typography
                variant="caption"
                color="textSecondary"
                component="div"
              >
                {t(`unknownFreshness.${reason}`)}
              </Typography>
            )}
          </>
        )}
      </Field>
      <Field label={t('status.evidence')}>
        {(facts || runs) && (
          <EvidenceWords
            evidence={facts ? facts.evidence : []}
            running={running}
          />
        )}
      </Field>
      <Field label={t('status.instance')}>{instance.id}</Field>
      <Field label={t('status.backstage')}>{instance.backstageVersion}</Field>
      <Field label={t('status.inventory')}>
        {instance.takenAt &&
          (stale ? (
            t('status.staleInventory', {
              when: <Moment at={instance.takenAt} />,
            })
          ) : (
            <Moment at={instance.takenAt} />
          ))}
      </Field>
    </Fields>
  );
}

/** Why nothing can be said of how new a plugin is; nothing where something can. */
function unknownFreshness({
  packages,
  status,
}: PluginDetails): FreshnessReason | undefined {
  return 'freshness' in status && status.freshness === 'unknown'
    ? packages
        .map(pkg => unknownReason(pkg.status))
        .find(found => found !== undefined)
    : undefined;
}

function unknownReason(
  status: PluginDetails['packages'][number]['status'],
): FreshnessReason | undefined {
  return status.state === 'installed' && status.freshness.state === 'unknown'
    ? status.freshness.reason
    : undefined;
}
