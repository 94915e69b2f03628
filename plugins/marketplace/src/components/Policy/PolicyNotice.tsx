import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { PluginPolicy } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { Notice } from '../Notice';

const SEVERITIES = {
  recommended: 'ok',
  allowed: 'ok',
  discouraged: 'warning',
  blocked: 'error',
} as const;

/**
 * What the portal's policy says of a plugin, and why; nothing of what is allowed without a
 * reason.
 *
 * @internal
 */
export function PolicyNotice({ policy }: { policy?: PluginPolicy }) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  if (!policy || (policy.verdict === 'allowed' && !policy.reason)) {
    return null;
  }
  return (
    <Notice severity={SEVERITIES[policy.verdict]}>
      <p>{t(`policyNotice.${policy.verdict}`)}</p>
      {policy.reason && <p dir="auto">{policy.reason}</p>}
    </Notice>
  );
}
