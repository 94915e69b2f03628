export { groupPackages } from './groupPackages';
export type { PackageFacts, PackageGroup } from './groupPackages';
export { packageFamily } from './packageFamily';
export * from './packageName';
export * from './packageRole';
