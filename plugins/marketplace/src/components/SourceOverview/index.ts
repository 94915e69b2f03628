export * from './SourceOverview';
export * from './SourceOverviewSkeleton';
