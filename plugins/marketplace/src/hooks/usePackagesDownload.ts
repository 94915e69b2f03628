import { useApi } from '@backstage/core-plugin-api';
import { useMutation } from '@tanstack/react-query';
import { InstancePackagesQuery } from 'backstage-plugin-marketplace-common';
import { marketplaceApiRef } from '../api';

/**
 * Saves the packages of an instance as a file of the person who asks for it. The browser
 * cannot fetch it by a link, which carries no credentials.
 *
 * @internal
 */
export function usePackagesDownload(
  instance: string,
  query: InstancePackagesQuery,
) {
  const api = useApi(marketplaceApiRef);
  return useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const { limit, ...all } = query;
      const file = await api.exportInstancePackages(instance, all);
      const url = URL.createObjectURL(file);
      try {
        const link = document.createElement('a');
        link.href = url;
        link.download = `packages-of-${instance}.csv`;
        link.click();
      } finally {
        // Safari reads the file a moment after the click.
        setTimeout(() => URL.revokeObjectURL(url), 10_000);
      }
    },
  });
}
