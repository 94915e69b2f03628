export * from './PluginFilters';
export * from './filtersInUrl';
export * from './pluginsQueryOf';
