export * from './SourcesAccess';
