import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { COMMUNITY_FORM, suggestUrl } from './suggestUrl';

/**
 * Where to suggest a plugin that is missing.
 *
 * @param name - what the person looked for; may be empty
 * @internal
 */
export function useSuggestUrl(name: string): string {
  const form = useApi(configApiRef).getOptionalString(
    'marketplace.suggest.url',
  );
  return suggestUrl(form ?? COMMUNITY_FORM, name);
}
