export * from './PluginGrid';
export * from './PluginGridSkeleton';
