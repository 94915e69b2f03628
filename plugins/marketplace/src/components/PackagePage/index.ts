export * from './PackageStatusCard';
