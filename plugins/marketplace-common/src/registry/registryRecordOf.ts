import { RegistryIndex, RegistryRecord } from './RegistryRecord';

/**
 * What was last learned of a package. Nothing is said of what a registry had before it was
 * switched off.
 *
 * @public
 */
export function registryRecordOf(
  packageName: string,
  { enabled, packages }: RegistryIndex,
): RegistryRecord | undefined {
  return enabled ? packages.get(packageName) : undefined;
}
