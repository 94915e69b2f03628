import { JsonObject } from '@backstage/types';

/** What is shown of the files of a package; it can be kept in a cache. */
export type PackageFiles = {
  version?: string;
  readme?: { markdown: string; truncated: boolean };
  /** As package.json has it. */
  repository?: { url: string; directory?: string };
  configSchema?: ConfigSchemaSource;
};

/** What package.json has as `configSchema`, or why it cannot be used. */
export type ConfigSchemaSource =
  | { kind: 'json'; schema: JsonObject }
  /** A TypeScript declaration of `Config`, and what it imports of the package. */
  | { kind: 'types'; declaration: TypesFile; imported: TypesFile[] }
  | { kind: 'unusable'; failure: string };

/** A file of TypeScript. */
export type TypesFile = {
  /** Below the folder of the package, with `/`. */
  path: string;
  text: string;
};
