export * from './Outdated';
