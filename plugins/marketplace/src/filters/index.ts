export * from './PluginFilters';
export * from './filtersInUrl';
export * from './InstalledFilters';
export * from './PackageFilters';
export * from './pluginsQueryOf';
