export * from './SourceRuns';
