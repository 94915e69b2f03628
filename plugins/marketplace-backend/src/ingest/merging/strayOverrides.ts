import { parseEntityRef } from '@backstage/catalog-model';
import { addTo } from '../../addTo';
import { createBreather } from '../../concurrency/breather';
import { SourceProblem } from '../SourceProblem';
import { MergeGroup } from './MergeGroup';

/** Told of one source; they all have the same reason. */
const MAX_PROBLEMS = 100;

/** Plugins of one name that each stray is compared with. */
const MAX_NAMESAKES = 20;

/**
 * Finds plugins that are more likely meant to change fields of another: they name no package,
 * and a plugin of another source has the same name in another namespace. A source with a
 * namespace of its own makes these of entries that leave it out.
 *
 * @returns warnings, by source
 */
export async function strayOverrides(
  groups: readonly MergeGroup[],
): Promise<Map<string, SourceProblem[]>> {
  const breathe = createBreather();
  const byName = new Map<string, MergeGroup[]>();
  for (const group of groups) {
    await breathe();
    const { kind, name } = parseEntityRef(group.ref);
    if (kind === 'plugin') {
      addTo(byName, name, group);
    }
  }
  const problems = new Map<string, SourceProblem[]>();
  for (const namesakes of byName.values()) {
    // Any of them may be meant; a few of many namesakes are enough to look at
    const whole = namesakes
      .filter(group => !isBare(group))
      .slice(0, MAX_NAMESAKES);
    for (const stray of namesakes.filter(isBare)) {
      await breathe();
      // A source that has both means two plugins
      const sources = new Set(stray.members.map(({ sourceId }) => sourceId));
      const meant = whole.find(
        ({ members }) => !members.some(({ sourceId }) => sources.has(sourceId)),
      );
      if (!meant) {
        continue;
      }
      for (const member of stray.members) {
        const told = problems.get(member.sourceId)?.length ?? 0;
        if (told < MAX_PROBLEMS) {
          addTo(problems, member.sourceId, {
            severity: 'warning',
            file: member.path,
            line: member.facts.line,
            field: 'metadata.namespace',
            message: messageOf(stray, meant),
          });
        }
      }
    }
  }
  return problems;
}

function isBare({ links = [] }: MergeGroup): boolean {
  return links.length === 0;
}

function messageOf(stray: MergeGroup, meant: MergeGroup): string {
  const { namespace } = parseEntityRef(stray.ref);
  const other = parseEntityRef(meant.ref);
  return `is '${namespace}', so this is a plugin of its own and changes nothing of '${meant.ref}'; to change that one, write 'namespace: ${other.namespace}', or else name its packages`;
}
