import { createTranslationRef } from '@backstage/core-plugin-api/alpha';

/**
 * Every text of the marketplace, in English; translate or reword them through it.
 *
 * @public
 */
export const marketplaceTranslationRef = createTranslationRef({
  id: 'marketplace',
  messages: {
    search: {
      label: 'Search plugins',
      placeholder: 'Search by name, author or purpose',
      clear: 'Clear search',
    },
    sort: {
      label: 'Sort by',
      relevance: 'Relevance',
      title: 'Name',
      added: 'Newest',
    },
    filters: {
      title: 'Filters',
      open: 'Filters',
      openWithCount: 'Filters ({{picked}})',
      close: 'Close filters',
      show_one: 'Show {{count}} plugin',
      show_other: 'Show {{count}} plugins',
      category: 'Category',
      status: 'Status',
      active: 'Active filters',
      remove: 'Remove filter {{name}}',
      clear: 'Clear filters',
    },
    state: {
      installed: 'Installed',
      partial: 'Partial',
      'not-installed': 'Not installed',
      unknown: 'Not known yet',
    },
    mark: {
      installed: 'Installed {{version}}',
      partial: 'Partial {{version}}',
    },
    maintenance: {
      active: 'Active',
      inactive: 'Inactive',
      archived: 'Archived',
    },
    results: {
      loading: 'Loading plugins',
      count_one: '{{count}} plugin',
      count_other: '{{count}} plugins',
      shown: '{{shown}} of {{total}} shown',
      more: 'Show more',
      failed: 'The plugins could not be loaded: {{message}}',
      moreFailed: 'No more plugins could be loaded: {{message}}',
      retry: 'Try again',
    },
    card: {
      author: 'by {{author}}',
      noDescription: 'No description',
    },
    noMatch: {
      title: 'No plugin matches',
      description: 'Try other words, or fewer filters.',
      clear: 'Clear search and filters',
    },
    noPlugins: {
      title: 'The marketplace is empty',
      description:
        'No source has delivered an entry that you may see. Entries arrive a moment after the backend has started; if none do, check marketplace.sources in app-config.yaml and the backend log, or ask those who run this portal.',
    },
    about: {
      title: 'About',
      highlights: 'Highlights',
      categories: 'Categories',
      tags: 'Tags',
      maintenance: 'Maintenance',
      lifecycle: 'Lifecycle',
      publisher: 'Publisher',
      added: 'Added',
      links: 'Links',
    },
    status: {
      title: 'Install status',
      installed: 'Installed',
      'not-installed': 'Not installed',
      unknown: 'Not known yet',
      missingFrontend_one:
        'Partly installed: the frontend package {{names}} is missing',
      missingFrontend_other:
        'Partly installed: none of the frontend packages {{names}} is there',
      missingBackend_one:
        'Partly installed: the backend package {{names}} is missing',
      missingBackend_other:
        'Partly installed: none of the backend packages {{names}} is there',
      version: 'Version',
      instance: 'Instance',
      backstage: 'Backstage',
      inventory: 'Inventory of',
      noInventory: 'No inventory of this instance has been taken yet.',
      attention: 'Needs attention',
      notLoaded_one:
        '{{names}} is declared, but the running backend has not loaded it.',
      notLoaded_other:
        '{{names}} are declared, but the running backend has not loaded them.',
      archived: 'Nobody maintains this plugin any more: look for a successor.',
    },
    packages: {
      title: 'Packages',
      none: 'The entry names no packages.',
      formerly: 'Formerly {{names}}',
      installedAs: 'Installed under its former name {{name}}',
      declared: 'Declared in {{workspace}} as {{range}}',
      loaded: 'Loaded by the backend',
      notLoaded: 'Not loaded by the backend',
    },
    package: {
      title: 'Package',
      name: 'npm name',
      role: 'Role',
      description: 'Description',
      version: 'Listed version',
      partOf: 'Part of',
    },
    role: {
      'frontend-plugin': 'Frontend plugin',
      'frontend-plugin-module': 'Frontend module',
      'backend-plugin': 'Backend plugin',
      'backend-plugin-module': 'Backend module',
      'common-library': 'Common library',
      'node-library': 'Backend library',
      'web-library': 'Frontend library',
    },
    entity: {
      loading: 'Loading',
      failed: 'This could not be loaded: {{message}}',
      retry: 'Try again',
    },
  },
});
