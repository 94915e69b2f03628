export * from './PackageCard';
