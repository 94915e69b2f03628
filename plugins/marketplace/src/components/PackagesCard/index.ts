export * from './PackagesCard';
export * from './PackageList';
