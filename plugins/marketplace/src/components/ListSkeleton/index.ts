export * from './ListSkeleton';
