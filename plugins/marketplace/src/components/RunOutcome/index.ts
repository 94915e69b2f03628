export * from './RunOutcome';
