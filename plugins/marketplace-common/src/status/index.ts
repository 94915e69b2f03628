export {
  FRESHNESS_STATES,
  VERSION_STEPS,
  type Freshness,
  type FreshnessReason,
  type VersionStep,
} from './Freshness';
export { frontendSystemsOf } from './frontendSystemsOf';
export { freshnessOf, type FreshnessOptions } from './freshnessOf';
export type { JudgedPackage } from './judgePackage';
export { knownPackages } from './knownPackages';
export { localDeclarations } from './localDeclarations';
export * from './loadedOf';
export * from './neededPackages';
export * from './packageStatus';
export { packageStatuses } from './packageStatuses';
export * from './PluginAttention';
export * from './PluginFacts';
export * from './pluginStatus';
export * from './redactStatus';
export {
  NO_INVENTORY,
  type UnknownReason,
  type UnknownStatus,
} from './UnknownStatus';
export * from './unlistedPlugins';
