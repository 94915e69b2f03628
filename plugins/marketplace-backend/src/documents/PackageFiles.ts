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
  /** A TypeScript declaration of `Config`. */
  | { kind: 'types'; text: string }
  | { kind: 'unusable'; failure: string };
