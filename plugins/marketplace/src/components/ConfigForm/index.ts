export * from './ConfigSection';
