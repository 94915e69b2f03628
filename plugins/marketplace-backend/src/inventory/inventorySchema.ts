import {
  EVIDENCE,
  FINDING_KINDS,
  PACKAGE_MANAGERS,
} from 'backstage-plugin-marketplace-common';
import { z } from 'zod';

/**
 * What the texts and lists of an inventory must be. Those of another instance are not
 * trusted, those of the database are.
 */
export interface InventoryRules {
  /** The name of an npm package. */
  name: z.ZodType<string>;
  /** ISO 8601. */
  time: z.ZodType<string>;
  url: z.ZodType<string>;
  /** A text that stands for something, as a version or a folder. */
  label(maxLength: number): z.ZodType<string>;
  /** One that may be empty. */
  text(maxLength: number): z.ZodType<string>;
  /** A text for people. */
  prose(maxLength: number): z.ZodType<string>;
  list<T>(item: z.ZodType<T>, maxItems: number): z.ZodType<T[]>;
  record(
    value: z.ZodType<string>,
    maxEntries: number,
  ): z.ZodType<Record<string, string>>;
}

/** Of each kind of list; what `INVENTORY_LIMITS` leaves open. */
const MAX = { companions: 200, entries: 500, features: 1_000, modules: 500 };

const evidence = z.enum(EVIDENCE);

/** The shape of {@link Inventory} without its packages, whatever else is there left out. */
export function inventoryHeadSchema(
  rules: InventoryRules,
  limits: { findings: number; workspaces: number },
) {
  const { name, label, text, prose, list } = rules;
  return z.object({
    instance: label(63).optional(),
    takenAt: rules.time,
    origin: z.enum(['scan', 'file', 'report']),
    backstageVersion: label(256).optional(),
    nodeVersion: label(100).optional(),
    packageManager: z.enum(PACKAGE_MANAGERS).optional(),
    covers: z.object({ frontend: z.boolean(), backend: z.boolean() }),
    workspaces: list(
      z.object({
        name: label(214),
        folder: text(1_000),
        role: z.enum(['frontend', 'backend']),
        frontendSystem: z.enum(['new', 'legacy']).optional(),
      }),
      limits.workspaces,
    ),
    root: label(214).optional(),
    runtime: z
      .object({
        features: list(
          z.object({
            pluginId: label(256),
            modules: list(label(256), MAX.modules),
          }),
          MAX.features,
        ),
        workspace: label(214).optional(),
        app: label(214).optional(),
        elsewhere: list(label(256), MAX.features),
      })
      .optional(),
    findings: list(
      z.object({
        kind: z.enum(FINDING_KINDS),
        message: prose(1_000),
        packageName: name.optional(),
        file: label(1_000).optional(),
      }),
      limits.findings,
    ),
  });
}

/** The shape of {@link InventoryPackage}, whatever else is there left out. */
export function inventoryPackageSchema(
  rules: InventoryRules,
  limits: { declarations: number; versions: number },
) {
  const { name, label, text, list } = rules;
  return z.object({
    name,
    version: label(256).optional(),
    versions: list(
      z.object({
        version: label(256),
        evidence: list(
          z.enum(['lockfile', 'node_modules', 'dynamic-plugin']),
          EVIDENCE.length,
        ),
      }),
      limits.versions,
    ),
    declaredIn: list(
      z.object({
        workspace: label(214),
        range: text(1_000),
        alias: label(214).optional(),
        version: label(256).optional(),
      }),
      limits.declarations,
    ),
    evidence: list(evidence, EVIDENCE.length),
    folder: text(1_000).optional(),
    manifest: manifestSchema(rules),
  });
}

/** The shape of {@link ManifestFacts}, whatever else is there left out. */
export function manifestSchema(rules: InventoryRules) {
  const { name, url, label, prose, list, record } = rules;
  const texts = record(label(256), MAX.entries);
  return z.object({
    role: label(100).optional(),
    pluginId: label(256).optional(),
    pluginPackages: list(name, MAX.companions).optional(),
    pluginPackage: name.optional(),
    peerModules: list(name, MAX.companions).optional(),
    features: texts.optional(),
    moved: name.optional(),
    supportedVersions: label(256).optional(),
    description: prose(2_000).optional(),
    author: z.object({ name: prose(256), url: url.optional() }).optional(),
    homepage: url.optional(),
    repository: url.optional(),
    license: prose(256).optional(),
    node: label(256).optional(),
    backstageDependencies: texts.optional(),
  });
}
