export * from './PluginByline';
export * from './PluginCard';
export * from './PluginCardSkeleton';
