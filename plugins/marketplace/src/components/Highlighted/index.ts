export * from './Highlighted';
