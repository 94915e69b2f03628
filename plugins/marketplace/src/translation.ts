import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { browseTexts } from './texts/browseTexts';
import { installedTexts } from './texts/installedTexts';
import { pageTexts } from './texts/pageTexts';
import { pluginPageTexts } from './texts/pluginPageTexts';
import { statusTexts } from './texts/statusTexts';
import { widgetTexts } from './texts/widgetTexts';

/**
 * Every text of the marketplace, in English.
 *
 * @internal
 */
export const marketplaceTexts = {
  ...statusTexts,
  ...installedTexts,
  ...pageTexts,
  ...pluginPageTexts,
  ...browseTexts,
  ...widgetTexts,
  tabs: {
    label: 'Parts of the marketplace',
    browse: 'Browse',
    installed: 'Installed',
    sources: 'Sources',
  },
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
    released: 'Recently released',
    attention: 'Most urgent',
  },
  filters: {
    title: 'Filters',
    open: 'Filters',
    openWithCount: 'Filters ({{picked}})',
    close: 'Close filters',
    show_one: 'Show {{count, number}} plugin',
    show_other: 'Show {{count, number}} plugins',
    category: 'Category',
    status: 'Status',
    collection: 'Collection',
    source: 'Source',
    attention: 'Needs attention',
    role: 'Kind of package',
    capability: 'Capability',
    author: 'Author',
    authorNote_one:
      'The one with the most plugins. The search finds others by their names.',
    authorNote_other:
      'The {{count, number}} with the most plugins. The search finds others by their names.',
    maintenance: 'Maintenance',
    catalogSource: 'Catalog',
    fromSource: 'From {{source}}',
    active: 'Active filters',
    remove: 'Remove filter {{name}}',
    clear: 'Clear filters',
  },
  state: {
    installed: 'Installed',
    partial: 'Partial',
    'not-installed': 'Not installed',
    unknown: 'Not known',
  },
  mark: {
    installed: 'Installed {{version}}',
    partial: 'Partial {{version}}',
    internal: 'Internal',
  },
  maintenance: {
    active: 'Active',
    inactive: 'Inactive',
    archived: 'Archived',
  },
  results: {
    loading: 'Loading plugins',
    count_one: '{{count, number}} plugin',
    count_other: '{{count, number}} plugins',
    shown: '{{shown}} of {{total}} shown',
    more: 'Show more',
    failed: 'The plugins could not be loaded: {{message}}',
    moreFailed: 'No more plugins could be loaded: {{message}}',
    unreachable:
      "The portal's backend cannot be reached. Check the connection, and try again.",
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
    sources: 'Look at the sources',
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
    collections: 'Part of',
    screenshots: 'Screenshots',
    screenshot: 'Screenshot: {{title}}',
    enlarge: 'Show larger: {{title}}',
    close: 'Close',
  },
  status: {
    title: 'Install status',
    installed: 'Installed',
    'not-installed': 'Not installed',
    unknown: 'Not known',
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
    inventory: 'Inventory taken',
    evidence: 'Evidence',
    latest: 'Latest',
    reason: {
      'no-inventory': 'No inventory of this instance has been taken yet.',
      'half-unknown':
        'The packages of the half that it belongs to cannot be seen from where the inventory was taken.',
      'no-packages':
        'No npm package of this entry is known, so there is nothing to look for.',
    },
    unknownHalf: {
      frontend:
        'Whether its frontend half is there is not known: the inventory cannot see the app.',
      backend:
        'Whether its backend half is there is not known: the inventory cannot see the backend.',
    },
    unseenButRuns:
      'The inventory cannot see the app, but this browser runs its frontend half.',
    notCompared: 'Not compared',
    missingHalf: {
      frontend: 'Partly installed: the frontend half is missing',
      backend: 'Partly installed: the backend half is missing',
      both: 'Partly installed: both halves are missing',
    },
    missingBoth_one: 'Partly installed: {{names}} is missing',
    missingBoth_other: 'Partly installed: {{names}} are missing',
    missingModules_one: 'The module {{names}} should be installed beside it.',
    missingModules_other:
      'The modules {{names}} should be installed beside it.',
    deprecated: '{{name}} is deprecated: {{message}}',
    moved: '{{name}} has moved to {{to}}.',
    incompatible: 'It says that it is not made for this portal.',
    update: 'Version {{latest}} is out.',
    updateSome: 'A newer version is out.',
    unlisted: 'No source has an entry of it.',
    instances: 'In every instance',
    instancesLeftOut_one:
      '{{count, number}} more instance is not shown, as reading so much takes too long.',
    instancesLeftOut_other:
      '{{count, number}} more instances are not shown, as reading so much takes too long.',
    state: 'State',
    staleInventory: '{{when}}, stale',
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
    optional: 'optional',
    formerly: 'Formerly {{names}}',
    installedAs: 'Installed under its former name {{name}}',
    declared: 'Declared in {{workspace}} as {{range}}',
    loaded: 'Loaded by the backend',
    notLoaded: 'Not loaded by the backend',
    evidence: 'Known from: {{evidence}}',
    alias: 'Declared in {{workspace}} as {{alias}} ({{range}})',
    versions: 'Several versions: {{versions}}',
    latest: 'Latest is {{latest}}',
    latestOf: 'Latest is {{latest}}, released {{when}}',
    deprecated: 'Deprecated: {{message}}',
    latestDeprecated: 'Its latest version is deprecated: {{message}}',
    moved: 'Moved to {{to}}',
    failure: 'Nothing newer is known: {{message}}',
    terms: 'Licence {{license}}',
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
  sources: {
    intro:
      'Where entries come from. What several sources tell of a plugin is decided by the first of them in this list.',
    allWell: 'No source has problems.',
    attention_one: '{{count, number}} source needs a look.',
    attention_other: '{{count, number}} sources need a look.',
    loading: 'Loading sources',
    failed: 'The sources could not be loaded: {{message}}',
    list: 'Sources, the deciding one first',
  },
  noSources: {
    title: 'There are no sources',
    description:
      'The marketplace reads its entries from marketplace.sources in app-config.yaml.',
  },
  noAccess: {
    title: 'You may not see the sources',
    description:
      'It takes the permission marketplace.source.read. Ask those who run this portal for it.',
  },
  source: {
    failed: 'The source {{id}} could not be loaded: {{message}}',
    loading: 'Loading the source',
    plugins: 'Plugins',
    entities: 'Entities',
    errors: 'Errors',
    warnings: 'Warnings',
    errorsOf: '{{number}} errors of {{id}}',
    warningsOf: '{{number}} warnings of {{id}}',
    lastRun: 'Last reading',
    nextRun: 'Next reading',
    never: 'None yet',
    notPlanned: 'Not known',
  },
  sourceType: {
    bundled: 'Comes with the marketplace',
    directory: 'Directory of plugins',
    entities: 'Catalog entities',
    workspace: 'Plugins of this repository',
    packages: 'Named npm packages',
  },
  sourceState: {
    new: 'Not read yet',
    healthy: 'Healthy',
    problems: 'Has errors',
    shrunk: 'Removals held back',
    failing: 'Cannot be read',
    running: 'Reading now',
  },
  run: {
    running: 'under way',
    unchanged: 'nothing new',
    changed: 'changed',
    added: '{{number}} added',
    altered: '{{number}} changed',
    removed: '{{number}} removed',
    kept: '{{number}} kept from before',
    shrunk: 'removals held back',
    failed: 'could not be read',
    interrupted: 'interrupted',
  },
  refresh: {
    idle: 'Refresh',
    asked: 'Asked for',
    running: 'Reading',
    label: 'Refresh {{id}}',
    askedLabel: 'Asked for a reading of {{id}}',
    runningLabel: 'Reading {{id}}',
    failed: 'It could not be refreshed: {{message}}',
  },
  failing: {
    kept_one: 'It could not be read. Its entity stays as it was {{when}}.',
    kept_other:
      'It could not be read. Its {{count, number}} entities stay as they were {{when}}.',
    never: 'It could not be read yet, so it has no entries.',
  },
  shrunk: {
    entities_one:
      'This source has {{count, number}} entity now; it had {{from}}.',
    entities_other:
      'This source has {{count, number}} entities now; it had {{from}}.',
    kept_one: 'The one that is missing was kept.',
    kept_other: 'The {{count, number}} that are missing were kept.',
    agreeing:
      'Three readings in a row that agree remove them by themselves; {{agreeing}} of 3 did so far.',
    agreeingSince:
      'Three readings in a row that agree remove them by themselves; {{agreeing}} of 3 did so far, the first {{since}}.',
    empty: 'Nothing is left of it, so they are never removed by themselves.',
    remove: 'Remove them',
  },
  removal: {
    title_one: 'Remove {{count, number}} entity of {{id}}?',
    title_other: 'Remove {{count, number}} entities of {{id}}?',
    text: 'They leave the catalog and the marketplace, unless another source has them too. If the source gets them back, so does the marketplace.',
    cancel: 'Keep them',
    confirm_one: 'Remove {{count, number}} entity',
    confirm_other: 'Remove {{count, number}} entities',
    failed: 'They could not be removed: {{message}}',
  },
  problems: {
    title: 'Problems',
    none: 'No problems: every file could be used as it is.',
    noneKnown: 'None are known: its files could not be read.',
    noneOfKind: 'None of this kind.',
    show: 'Problems to show',
    all: 'All ({{number}})',
    errors: 'Errors ({{number}})',
    warnings: 'Warnings ({{number}})',
    error: 'Error',
    warning: 'Warning',
    line: 'line {{line}}',
    field: 'field {{field}}',
    shown: '{{shown}} of {{total}} shown',
    more: 'Show more',
    rest: 'Only the first {{known}} of {{total}} are kept; repair these to see the others.',
  },
  runs: {
    title: 'Last readings',
    none: 'It was never read.',
    took: 'took {{duration}}',
    details: 'Which entities',
    added: 'Added',
    changed: 'Changed',
    removed: 'Removed',
    others: 'and {{number}} more',
    files_one: '{{count, number}} file',
    files_other: '{{count, number}} files',
    entities_one: '{{count, number}} entity',
    entities_other: '{{count, number}} entities',
    errors_one: '{{count, number}} error',
    errors_other: '{{count, number}} errors',
    warnings_one: '{{count, number}} warning',
    warnings_other: '{{count, number}} warnings',
  },
  provenance: {
    title: 'Where this entry comes from',
    unknown: 'Not known.',
    catalog: 'the catalog',
    decides: 'Decides {{fields}}',
    overridden: 'Also has {{fields}}, decided by {{source}}',
    overriddenByOthers: 'Also has {{fields}}, decided by others',
    nothing: 'Decides nothing: all that it has is decided by others',
  },
  field: {
    title: 'title',
    description: 'description',
    longDescription: 'long description',
    tags: 'tags',
    links: 'links',
    annotations: 'annotations',
    author: 'author',
    support: 'support',
    categories: 'categories',
    highlights: 'highlights',
    packages: 'packages',
    icon: 'icon',
    added: 'date added',
    internal: 'internal mark',
    labels: 'labels',
    setup: 'setup',
    snapshot: 'facts of its last check',
    staleSince: 'end of maintenance',
    maintenance: 'maintenance',
    installation: 'installation',
    documentation: 'documentation',
    capabilities: 'capabilities',
    lifecycle: 'lifecycle',
    owner: 'owner',
    publisher: 'publisher',
    screenshots: 'screenshots',
  },
  entity: {
    loading: 'Loading',
    failed: 'This could not be loaded: {{message}}',
    retry: 'Try again',
  },
} as const;

/**
 * Every text of the marketplace; translate or reword them through it. A portal that offers
 * German (`de`) has them in German.
 *
 * @public
 */
export const marketplaceTranslationRef = createTranslationRef({
  id: 'marketplace',
  messages: marketplaceTexts,
  translations: { de: () => import('./translations/de') },
});
