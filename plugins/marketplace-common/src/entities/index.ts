export * from './annotations';
export * from './apiVersions';
export * from './PackageEntity';
export * from './PluginCollectionEntity';
export * from './PluginEntity';
export * from './person';
export * from './schemas';
export * from './entityName';
