export { groupPackages } from './groupPackages';
export type { PackageFacts, PackageGroup } from './groupPackages';
export * from './ManifestFacts';
export { comparableId } from './namedFeature';
export { packageFamily } from './packageFamily';
export * from './packageName';
export * from './packageRole';
export { packageTitle } from './packageTitle';
