import { isError } from '@backstage/errors';
import pLimit from 'p-limit';
import { PackageMetadata } from '../../registry/PackageMetadata';
import { RegistryClient } from '../../registry/RegistryClient';

/** Packages that are asked for at once. */
const CONCURRENCY = 8;

/** Named packages and their companions. */
const MAX_PACKAGES = 2_000;

/** What the registry said of each package that it was asked for. */
export interface RegistryAnswers {
  known: Map<string, PackageMetadata>;
  /** Why, by the name of what is not known. */
  failed: Map<string, string>;
}

/**
 * Asks for packages, and then for the companions that the answers name. Companions are
 * looked up in the same npm scope only, so that no package can have the operator's other
 * packages shown.
 *
 * @param options.isExpected - whether it is a failure that the registry does not know a
 *   package; not every companion is published
 * @returns what is known of each, by name, whatever the order of the answers
 * @throws the signal's reason
 */
export async function askRegistry(options: {
  registry: Pick<RegistryClient, 'packument'>;
  names: readonly string[];
  isExpected: (name: string) => boolean;
  signal: AbortSignal;
}): Promise<RegistryAnswers> {
  const { registry, isExpected, signal } = options;
  const known = new Map<string, PackageMetadata>();
  const failed = new Map<string, string>();
  const ask = async (name: string) => {
    signal.throwIfAborted();
    try {
      const metadata = await registry.packument(name, { signal });
      if (metadata) {
        known.set(name, metadata);
      } else if (isExpected(name)) {
        failed.set(
          name,
          `The registry does not know '${name}'; check its name, and the registry and token in .npmrc`,
        );
      }
    } catch (error) {
      signal.throwIfAborted();
      failed.set(name, isError(error) ? error.message : String(error));
    }
  };

  const limit = pLimit(CONCURRENCY);
  const asked = new Set<string>();
  let next = [...options.names];
  while (next.length && asked.size < MAX_PACKAGES) {
    next = next.slice(0, MAX_PACKAGES - asked.size);
    next.forEach(name => asked.add(name));
    await Promise.all(next.map(name => limit(() => ask(name))));
    const companions = next.flatMap(name => companionsOf(known.get(name)));
    next = [...new Set(companions)].filter(name => !asked.has(name));
  }
  return { known: sorted(known), failed: sorted(failed) };
}

function companionsOf(metadata: PackageMetadata | undefined): string[] {
  const { name = '', backstage } = metadata ?? {};
  return (backstage?.pluginPackages ?? []).filter(
    companion => scopeOf(companion) === scopeOf(name),
  );
}

function scopeOf(name: string): string {
  return name.startsWith('@') ? name.replace(/\/.*$/, '') : '';
}

/** Answers come in any order. */
function sorted<T>(map: Map<string, T>): Map<string, T> {
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}
