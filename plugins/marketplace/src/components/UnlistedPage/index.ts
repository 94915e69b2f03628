export * from './UnlistedPage';
