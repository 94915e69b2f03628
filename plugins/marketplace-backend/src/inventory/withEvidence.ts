import {
  EVIDENCE,
  Evidence,
  InventoryPackage,
} from 'backstage-plugin-marketplace-common';

/** A package of which more is evident. */
export function withEvidence(
  pkg: InventoryPackage,
  more: readonly Evidence[],
): InventoryPackage {
  return {
    ...pkg,
    evidence: EVIDENCE.filter(
      evidence => pkg.evidence.includes(evidence) || more.includes(evidence),
    ),
  };
}
