import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ResponseError } from '@backstage/errors';
import { InstallAction } from 'backstage-plugin-marketplace-common';
import { PluginLocator, reasonOf } from '../../api';
import { useInstallGuide } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { LoadFailure } from '../LoadFailure';
import { Outdated } from '../Outdated';
import { PluginPageSkeleton } from '../PluginPage';
import { GuidePolicy } from '../Policy';
import { Section } from '../Section';
import { ActionPills } from './ActionPills';
import { ClosedGuide } from './ClosedGuide';
import { Guide } from './Guide';

/**
 * Fetches the guide of a plugin. Those who may not see what is installed are told so, and
 * where else to read.
 *
 * @internal
 */
export function InstallGuideSection({
  locator,
  action,
  onAction,
}: {
  locator: PluginLocator;
  /** Missing until it is known. */
  action?: InstallAction;
  onAction: (action: InstallAction) => void;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { data, error, isPlaceholderData, refetch } = useInstallGuide(
    locator,
    action,
  );

  const content = () => {
    if (data) {
      return (
        <>
          {error && <Outdated error={error} />}
          <Guide guide={data} locator={locator} outdated={isPlaceholderData} />
        </>
      );
    }
    if (error instanceof ResponseError && error.statusCode === 403) {
      return <ClosedGuide locator={locator} />;
    }
    if (error) {
      return (
        <LoadFailure
          title={t('guide.failed', { message: reasonOf(error, t) })}
          error={error}
          onRetry={refetch}
        />
      );
    }
    return <PluginPageSkeleton label={t('guide.loading')} />;
  };

  return (
    <Section title={t('guide.title')}>
      <GuidePolicy locator={locator} />
      <ActionPills
        // Also where the guide of one fails: the one to install is there always.
        actions={data?.actions ?? (error && action ? ['install', action] : [])}
        picked={action}
        onAction={onAction}
      />
      {content()}
    </Section>
  );
}
