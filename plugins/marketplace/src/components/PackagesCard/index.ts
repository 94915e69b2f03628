export * from './PackagesCard';
