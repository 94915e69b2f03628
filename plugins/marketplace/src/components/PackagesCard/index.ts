export * from './PackagesCard';
export * from './PackageList';
export * from './PackageItem';
