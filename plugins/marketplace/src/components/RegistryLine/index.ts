export * from './RegistryLine';
