export * from './PageAccess';
