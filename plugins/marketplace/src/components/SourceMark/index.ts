export * from './SourceMark';
