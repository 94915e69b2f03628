import { setImmediate } from 'node:timers/promises';
import { compareBuild, parse, SemVer } from 'semver';
import { createBreather } from '../concurrency/breather';
import { toTimestamp } from './toTimestamp';

/** semver itself takes no longer ones. */
const MAX_LENGTH = 256;

interface Dated {
  version: string;
  /** ISO 8601. */
  publishedAt?: string;
}

/**
 * Sorts versions by when they were published. Those of which the registry does not tell
 * come last, the highest first.
 *
 * @param time - when each was published, as a registry has it
 */
export async function newestFirst(
  versions: readonly string[],
  time: Record<string, unknown>,
): Promise<Dated[]> {
  const breathe = createBreather();
  const dated: Dated[] = [];
  const undated: Array<{ version: string; parsed: SemVer }> = [];
  for (const version of versions) {
    await breathe();
    const publishedAt = Object.hasOwn(time, version)
      ? toTimestamp(time[version])
      : undefined;
    const parsed = publishedAt === undefined ? toSemVer(version) : undefined;
    if (publishedAt !== undefined) {
      dated.push({ version, publishedAt });
    } else if (parsed) {
      undated.push({ version, parsed });
    }
  }
  dated.sort((a, b) => compare(b.publishedAt, a.publishedAt));
  await setImmediate();
  undated.sort((a, b) => compareBuild(b.parsed, a.parsed));
  await setImmediate();
  return [...dated, ...undated.map(({ version }) => ({ version }))];
}

/** Whether a text is a version as npm has them, without `v` or spaces around it. */
export function isVersion(text: string): boolean {
  return toSemVer(text) !== undefined;
}

function toSemVer(text: string): SemVer | undefined {
  return text.length <= MAX_LENGTH && /^\d\S*$/.test(text)
    ? parse(text) ?? undefined
    : undefined;
}

function compare(a = '', b = ''): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
