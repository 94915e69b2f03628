export * from './PackagePicker';
export * from './PluginContent';
export * from './PluginPageSkeleton';
