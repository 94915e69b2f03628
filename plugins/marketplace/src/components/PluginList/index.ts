export * from './PluginList';
export * from './PluginListSkeleton';
