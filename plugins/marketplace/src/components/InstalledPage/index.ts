export * from './InstalledPackagesPage';
export * from './InstalledPage';
