export { presentName } from './presentName';
export * from './RegistryRecord';
export { registryRecordOf } from './registryRecordOf';
