import { useApi } from '@backstage/core-plugin-api';
import { useMutation } from '@tanstack/react-query';
import { InstancePackagesQuery } from 'backstage-plugin-marketplace-common';
import { marketplaceApiRef } from '../api';
import { saveFile } from './saveFile';

/**
 * Saves the packages of an instance as a file of the person who asks for it.
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
      saveFile(file, `packages-of-${instance}.csv`);
    },
  });
}
