export * from './packageRole';
