export * from './InstalledPackages';
