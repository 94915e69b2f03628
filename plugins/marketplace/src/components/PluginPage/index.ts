export * from './NoPackages';
export * from './PackagePicker';
export * from './PluginContent';
export * from './PluginPageSkeleton';
export * from './usePickedPackage';
