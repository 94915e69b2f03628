import { Entity } from '@backstage/catalog-model';
import { JsonValue } from '@backstage/types';

/**
 * An npm package that belongs to a plugin.
 *
 * @public
 */
export interface PackageEntity extends Entity {
  kind: 'Package';
  spec: {
    /** The name on npm. */
    packageName: string;
    version?: string;
    /** `backstage.role` of its package.json. */
    role?: string;
    /** The range of Backstage releases that it is made for. */
    supportedVersions?: string;
    backstage?: { role?: string; supportedVersions?: string };
    /** Whether its plugin is complete without it, so that it is never missing. */
    optional?: boolean;
    /** npm names that the package had before it moved. */
    aliases?: string[];
    /** Refs of the plugins that it is part of. */
    partOf?: string[];
    owner?: string;
    /** Names of its permissions, which a policy may have to allow. */
    permissions?: string[];
    appConfigExamples?: Array<{ title?: string; content?: JsonValue }>;
  } & Entity['spec'];
}

/**
 * Whether an entity is a {@link PackageEntity}, in any supported apiVersion.
 *
 * @public
 */
export function isPackageEntity(entity: Entity): entity is PackageEntity {
  return (
    entity.kind.toLowerCase() === 'package' &&
    typeof entity.spec?.packageName === 'string'
  );
}

/**
 * The role that a package entity declares, at `spec.role` or, as the Extensions
 * format has it, at `spec.backstage.role`.
 *
 * @public
 */
export function declaredRole(entity: PackageEntity): string | undefined {
  return entity.spec.role ?? entity.spec.backstage?.role;
}
