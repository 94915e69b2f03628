import {
  FINDING_KINDS,
  Inventory,
  INVENTORY_LIMITS,
  InventoryFinding,
  InventoryPackage,
  InventoryWorkspace,
} from 'backstage-plugin-marketplace-common';
import { createBreather } from '../concurrency/breather';
import { DOCUMENT_LIMITS } from './documentLimits';
import { toPlainText } from './plainText';
import { toReadablePackage } from './toReadablePackage';

/** What a text may have, in characters. */
const MAX_TEXT = 1_000;

/** White space around an item, in bytes, where the text is made for people. */
const SPACING = 64;

/**
 * Keeps an inventory within what is accepted of one: packages that are no part of Backstage,
 * and findings that matter least, go first. That something was left out is a finding.
 */
export async function boundInventory(inventory: Inventory): Promise<Inventory> {
  const findings = inventory.findings.map(toPlainFinding);
  const packages = await fittingPackages(inventory.packages);
  const leftOut = inventory.packages.length - packages.length;
  if (leftOut) {
    findings.push({
      kind: 'too-much',
      message: `There are ${inventory.packages.length} packages, or they have too much to tell; left out: ${leftOut}`,
    });
  }
  const { workspaces: limit } = INVENTORY_LIMITS;
  const workspaces = inventory.workspaces.slice(0, limit).map(toPlainWorkspace);
  if (workspaces.length < inventory.workspaces.length) {
    findings.push({
      kind: 'too-much',
      message: `There are ${inventory.workspaces.length} programs; the first ${workspaces.length} are kept`,
    });
  }
  const head = { ...inventory, workspaces, packages: [], findings: [] };
  const room = DOCUMENT_LIMITS.head - bytesOf(head) - limit * SPACING;
  return {
    ...inventory,
    workspaces,
    packages,
    findings: firstFindings(findings, room),
  };
}

async function fittingPackages(
  packages: readonly InventoryPackage[],
): Promise<InventoryPackage[]> {
  const breathe = createBreather();
  const isOfBackstage = ({ manifest }: InventoryPackage) =>
    manifest.role !== undefined || manifest.pluginId !== undefined;
  const byImportance = [
    ...packages.filter(isOfBackstage),
    ...packages.filter(pkg => !isOfBackstage(pkg)),
  ];
  const kept = new Map<InventoryPackage, InventoryPackage>();
  let room = INVENTORY_LIMITS.bytes - DOCUMENT_LIMITS.head;
  for (const pkg of byImportance) {
    await breathe();
    const readable = toReadablePackage(pkg);
    const bytes = readable ? bytesOf(readable) : Infinity;
    if (readable && bytes <= DOCUMENT_LIMITS.item) {
      room -= bytes;
      if (room < 0 || kept.size >= INVENTORY_LIMITS.packages) {
        break;
      }
      kept.set(pkg, readable);
    }
  }
  return packages.flatMap(pkg => kept.get(pkg) ?? []);
}

/** @param room - in bytes */
function firstFindings(
  findings: readonly InventoryFinding[],
  room: number,
): InventoryFinding[] {
  const sorted = [...findings].sort(
    (a, b) => FINDING_KINDS.indexOf(a.kind) - FINDING_KINDS.indexOf(b.kind),
  );
  // One is added where some are left out
  let left = room - MAX_TEXT;
  const tooLong = sorted.findIndex(finding => (left -= bytesOf(finding)) < 0);
  const fitting = tooLong < 0 ? sorted.length : tooLong;
  const { findings: limit } = INVENTORY_LIMITS;
  if (fitting === sorted.length && fitting <= limit) {
    return sorted;
  }
  const kept = sorted.slice(0, Math.min(fitting, limit - 1));
  const message = `There are ${sorted.length} findings; the first ${kept.length} are kept`;
  return [{ kind: 'too-much', message }, ...kept];
}

function toPlainFinding(finding: InventoryFinding): InventoryFinding {
  const { file, ...others } = finding;
  const plain = file && toPlainText(file, MAX_TEXT);
  return {
    ...others,
    message: toPlainText(finding.message, MAX_TEXT),
    ...(plain && { file: plain }),
  };
}

function toPlainWorkspace(workspace: InventoryWorkspace): InventoryWorkspace {
  return { ...workspace, folder: toPlainText(workspace.folder, MAX_TEXT) };
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value)) + SPACING;
}
