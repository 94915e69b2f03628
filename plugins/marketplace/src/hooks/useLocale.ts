import { useApi } from '@backstage/core-plugin-api';
import {
  appLanguageApiRef,
  useTranslationRef,
} from '@backstage/core-plugin-api/alpha';
import { localeOf } from '../localeOf';
import { marketplaceTranslationRef } from '../translation';

/**
 * How to write dates, numbers and lists: in the language that the portal is shown in.
 *
 * @returns a locale for `Intl`; missing where the portal's language is none
 * @internal
 */
export function useLocale(): string | undefined {
  // Renders anew as soon as the texts are there in another language.
  useTranslationRef(marketplaceTranslationRef);
  const { language } = useApi(appLanguageApiRef).getLanguage();
  return localeOf(language, navigator.languages);
}
