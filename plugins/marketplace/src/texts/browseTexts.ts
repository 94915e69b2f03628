/**
 * The texts of the page to browse plugins.
 *
 * @internal
 */
export const browseTexts = {
  highlights: {
    collections: 'Collections',
    plugins_one: '{{count, number}} plugin',
    plugins_other: '{{count, number}} plugins',
    featured: 'Featured',
    newest: 'Newest',
    released: 'Recently released',
    allPlugins: 'All plugins',
    all: 'Show all',
    allOf: 'Show all: {{title}}',
    added: 'Added {{when}}',
    releasedOn: 'Released {{when}}',
  },
  news: {
    new: 'New',
    released: 'Recently released',
  },
  kind: {
    title: 'Kind of plugin',
    full: 'Frontend and backend',
    frontend: 'Frontend only',
    backend: 'Backend only',
    module: 'Module of others',
  },
  frontendSystem: {
    title: 'Frontend system',
    new: 'New frontend system',
    legacy: 'Legacy frontend system',
  },
  policy: {
    title: 'Policy',
    recommended: 'Recommended',
    allowed: 'Allowed',
    discouraged: 'Discouraged',
    blocked: 'Blocked',
  },
  policyNotice: {
    recommended: 'The policy of this portal recommends this plugin.',
    allowed: 'The policy of this portal allows this plugin.',
    discouraged: 'The policy of this portal advises against this plugin.',
    blocked: 'The policy of this portal does not allow this plugin.',
  },
  star: {
    label: 'Star {{title}}',
    filter: 'Starred',
  },
  noStarred: {
    title: 'No starred plugins yet',
    description:
      'Star plugins that you want to find again: here, or on their pages.',
  },
  view: {
    label: 'Show as',
    cards: 'Cards',
    list: 'List',
  },
  addPlugin: {
    open: 'Missing a plugin?',
    suggest: 'Suggest a plugin',
    suggestNamed: 'Suggest “{{name}}”',
    own: 'Add your plugin',
    ownHint:
      'Add the matching source to app-config.yaml. The order matters: where several sources say something about a field, the first one wins.',
    ownMore:
      'Each of them is explained in docs/add-a-plugin.md of the package backstage-plugin-marketplace-backend. Who may edit app-config.yaml depends on your portal: ask those who run it.',
    close: 'Close',
  },
} as const;
