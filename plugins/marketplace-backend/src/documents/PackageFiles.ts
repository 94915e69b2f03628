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
  | ({ kind: 'types' } & TypesSource)
  | { kind: 'unusable'; failure: string };

/** A TypeScript declaration of `Config`, and what it imports of the package. */
export type TypesSource = { declaration: TypesFile; imported: TypesFile[] };

/** A file of TypeScript. */
export type TypesFile = {
  /** Below the folder of the package, with `/`. */
  path: string;
  text: string;
};
