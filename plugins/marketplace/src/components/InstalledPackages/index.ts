export * from './InstalledPackages';
export * from './InstalledPackagesSkeleton';
