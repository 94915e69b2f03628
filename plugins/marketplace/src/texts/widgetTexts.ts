/**
 * The texts of what the marketplace has on other pages of the portal.
 *
 * @internal
 */
export const widgetTexts = {
  widget: {
    title: 'Plugin Marketplace',
    loading: 'Loading new plugins',
    updates_one: '{{count, number}} update waiting',
    updates_other: '{{count, number}} updates waiting',
    updatesUnknown: 'Whether updates wait is not known',
    empty: 'No plugin is new, and none was released lately.',
    failed: 'New plugins could not be loaded: {{message}}',
  },
  searchResult: {
    kind: 'Plugin',
  },
} as const;
