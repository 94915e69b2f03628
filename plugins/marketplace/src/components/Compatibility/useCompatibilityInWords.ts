import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { CompatibilityStatement } from 'backstage-plugin-marketplace-common';
import { useCallback } from 'react';
import { marketplaceTranslationRef } from '../../translation';

/**
 * Puts a statement about how a package fits into words.
 *
 * @internal
 */
export function useCompatibilityInWords() {
  const { t } = useTranslationRef(marketplaceTranslationRef);

  return useCallback(
    (statement: CompatibilityStatement): string => {
      switch (statement.about) {
        case 'backstage': {
          const { basis, running } = statement;
          if (basis === 'declared') {
            const { supported } = statement;
            return running
              ? t('compatibility.madeForAnd', { supported, running })
              : t('compatibility.madeFor', { supported });
          }
          const { builtFor } = statement;
          return running
            ? t('compatibility.builtForAnd', { builtFor, running })
            : t('compatibility.builtFor', { builtFor });
        }
        case 'dependency': {
          const { dependency, installed, range } = statement;
          return t('compatibility.dependency', {
            dependency,
            range,
            installed,
          });
        }
        case 'node': {
          const { running, supported } = statement;
          return running
            ? t('compatibility.nodeAnd', { supported, running })
            : t('compatibility.node', { supported });
        }
        default: {
          const { entryPoint, running, supported, verdict } = statement;
          const bare =
            supported.length > 1
              ? t('compatibility.bothSystems')
              : t(`compatibility.${supported[0] ?? 'legacy'}System`);
          const what =
            entryPoint && entryPoint !== '.'
              ? t('compatibility.entryPoint', { what: bare, entryPoint })
              : bare;
          return running && verdict !== 'compatible'
            ? t('compatibility.yours', {
                what,
                running: t(`compatibility.system.${running}`),
              })
            : what;
        }
      }
    },
    [t],
  );
}
