import { useApi } from '@backstage/core-plugin-api';
import { useMutation } from '@tanstack/react-query';
import { InstallAction } from 'backstage-plugin-marketplace-common';
import { marketplaceApiRef, PluginLocator } from '../api';
import { saveFile } from './saveFile';

/**
 * Saves the patch to {@link patchName} of the person who asks for it.
 *
 * @internal
 */
export function usePatchDownload(plugin: PluginLocator, action: InstallAction) {
  const api = useApi(marketplaceApiRef);
  return useMutation({
    networkMode: 'always',
    mutationFn: async () =>
      saveFile(
        await api.getInstallPatch(plugin, action),
        patchName(plugin, action),
      ),
  });
}

/**
 * What the file of a patch is called; safe to be typed in a shell.
 *
 * @internal
 */
export function patchName(
  { name }: PluginLocator,
  action: InstallAction,
): string {
  return `${action}-${name.replace(/[^\w.-]+/g, '-')}.patch`;
}
