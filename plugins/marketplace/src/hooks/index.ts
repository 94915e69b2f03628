export * from './usePlugin';
export * from './usePluginFilters';
export * from './usePlugins';
