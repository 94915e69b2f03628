export * from './useFacetLabels';
export * from './usePlugin';
export * from './usePluginFilters';
export * from './usePlugins';
export * from './useSource';
export * from './useSourceRefresh';
export * from './useSources';
