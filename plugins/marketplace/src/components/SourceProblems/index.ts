export * from './SourceProblems';
