export * from './Compatibility';
