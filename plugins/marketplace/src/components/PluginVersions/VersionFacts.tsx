import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { PackageVersionsResponse } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { Field, Fields } from '../Fields';
import { Notice } from '../Notice';
import { CalendarDate, Moment } from '../Time';
import { versionsBetween } from './versionsBetween';

/**
 * Installed and latest version, and what lies between them.
 *
 * @internal
 */
export function VersionFacts({
  response,
}: {
  response: PackageVersionsResponse;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { checkedAt, failure, installed = [], latest, versions } = response;
  const releasedAt = versions.find(
    ({ version }) => version === latest,
  )?.releasedAt;
  const deprecated = versions.filter(
    ({ version, deprecated: message }) =>
      message !== undefined && installed.includes(version),
  );
  const between = versionsBetween(response);
  const { newer = 0, majors = 0, deprecated: avoided = 0 } = between ?? {};
  const words = [
    newer > 0 && t('versions.newer', { count: newer }),
    majors > 0 && t('versions.majors', { count: majors }),
    avoided > 0 && t('versions.deprecated', { count: avoided }),
  ].filter(Boolean);

  return (
    <>
      <Fields>
        <Field label={t('versions.installed')}>{installed.join(', ')}</Field>
        <Field label={t('versions.latest')}>{latest}</Field>
        <Field label={t('versions.released')}>
          {releasedAt && <CalendarDate date={releasedAt} />}
        </Field>
        <Field label={t('versions.between')}>
          {between && (words.join(' · ') || t('versions.upToDate'))}
        </Field>
        <Field label={t('versions.checked')}>
          {checkedAt && <Moment at={checkedAt} />}
        </Field>
      </Fields>
      {deprecated.map(({ version, deprecated: message = '' }) => (
        <Notice key={version} severity="warning">
          <p>{t('versions.installedDeprecated', { version, message })}</p>
        </Notice>
      ))}
      {failure && versions.length > 0 && (
        <Notice severity="warning">
          <p>{failure}</p>
        </Notice>
      )}
    </>
  );
}
