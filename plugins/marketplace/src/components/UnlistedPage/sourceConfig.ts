import { PluginDetails } from 'backstage-plugin-marketplace-common';

/**
 * The part of app-config.yaml that has a plugin listed by the names of its packages.
 *
 * @internal
 */
export function sourceConfig({
  packages,
}: Pick<PluginDetails, 'packages'>): string {
  return [
    'marketplace:',
    '  sources:',
    '    - id: installed',
    '      type: packages',
    '      packages:',
    ...packages.map(({ packageName }) => `        - '${packageName}'`),
  ].join('\n');
}

/**
 * The part of app-config.yaml that has all plugins of the portal's repository listed.
 *
 * @internal
 */
export const WORKSPACE_CONFIG = [
  'marketplace:',
  '  sources:',
  '    - id: ours',
  '      type: workspace',
].join('\n');
