export * from './PluginCard';
export * from './PluginCardSkeleton';
