import { PluginDetails } from 'backstage-plugin-marketplace-common';

/**
 * A plugin for tests and for the plugin's own development app.
 *
 * @internal
 */
export function aPlugin(
  title: string,
  details: Partial<PluginDetails> = {},
): PluginDetails {
  const name = title.toLowerCase().replace(/\W+/g, '-');
  return {
    entityRef: `plugin:default/${name}`,
    namespace: 'default',
    name,
    title,
    description: `What ${title} does.`,
    author: { name: 'Acme' },
    categories: ['Monitoring'],
    tags: [],
    maintenance: 'active',
    status: { state: 'not-installed' },
    highlights: [],
    links: [],
    packages: [],
    sources: [],
    instance: { id: 'local', takenAt: '2026-05-04T10:30:00Z' },
    instances: [],
    ...details,
  };
}
