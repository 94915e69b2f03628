import { parseEntityRef } from '@backstage/catalog-model';
import { addTo } from '../../addTo';
import { createBreather } from '../../concurrency/breather';
import { SourceProblem } from '../SourceProblem';
import { MergeGroup } from './MergeGroup';

/** Told of one source; they all have the same reason. */
const MAX_PROBLEMS = 100;

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
    await breathe();
    for (const stray of namesakes.filter(isBare)) {
      const meant = namesakes.find(
        other => !isBare(other) && shareNoSource(stray, other),
      );
      for (const member of meant ? stray.members : []) {
        const told = problems.get(member.sourceId)?.length ?? 0;
        if (meant && told < MAX_PROBLEMS) {
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

/** Who has both means two plugins. */
function shareNoSource(group: MergeGroup, other: MergeGroup): boolean {
  const sources = new Set(group.members.map(({ sourceId }) => sourceId));
  return !other.members.some(({ sourceId }) => sources.has(sourceId));
}

function messageOf(stray: MergeGroup, meant: MergeGroup): string {
  const { namespace } = parseEntityRef(stray.ref);
  const other = parseEntityRef(meant.ref);
  return `is '${namespace}', so this is a plugin of its own and changes nothing of '${meant.ref}'; to change that one, write 'namespace: ${other.namespace}', or else name its packages`;
}
