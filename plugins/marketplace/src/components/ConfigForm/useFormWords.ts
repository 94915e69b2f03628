import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { englishStringTranslator, TranslatableString } from '@rjsf/utils';
import { useCallback } from 'react';
import { marketplaceTranslationRef } from '../../translation';

/**
 * What the library of the form says by itself, in our words. The rest of its words are of
 * parts that our forms do not have.
 *
 * @internal
 */
export function useFormWords() {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return useCallback(
    (text: TranslatableString, params?: string[]): string => {
      switch (text) {
        case TranslatableString.ArrayItemTitle:
          return t('configForm.item');
        case TranslatableString.AddItemButton:
          return t('configForm.addItem');
        case TranslatableString.RemoveButton:
          return t('configForm.removeItem');
        case TranslatableString.MoveUpButton:
          return t('configForm.moveUp');
        case TranslatableString.MoveDownButton:
          return t('configForm.moveDown');
        default:
          return englishStringTranslator(text, params);
      }
    },
    [t],
  );
}
