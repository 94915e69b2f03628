export * from './SourcePage';
