export type {
  CompatibilityBasis,
  CompatibilityStatement,
} from './CompatibilityStatement';
export { compatibilityOf } from './compatibilityOf';
export type { PackageToFit } from './PackageToFit';
