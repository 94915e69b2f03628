import { RootConfigService } from '@backstage/backend-plugin-api';
import {
  ConfigSchemaResponse,
  PackageConfigSchema,
} from 'backstage-plugin-marketplace-common';
import { untilAborted } from '../untilAborted';
import { ConfigSchemas } from './ConfigSchemas';
import { DocumentError } from './DocumentError';
import { AskedView, PackageReader } from './PackageReader';
import { presentKeys } from './presentKeys';

/** Packages of one plugin; Backstage's own catalog has some thirty. */
const MAX_PACKAGES = 50;

/** Of all schemas of an answer, in characters: browsers make forms of them. */
const MAX_SIZE = 2 * 1024 * 1024;

/** How long one who asks waits; what is under way goes on. */
const PATIENCE_SECONDS = 25;

/** What schemas are made with. */
export interface SchemaMakers {
  config: Pick<RootConfigService, 'has'>;
  reader: Pick<PackageReader, 'read'>;
  schemas: Pick<ConfigSchemas, 'schemaOf'>;
}

/** Answers `GET /plugins/{namespace}/{name}/config-schema`, within 25 seconds. */
export async function schemasOfPlugin(
  asked: AskedView & { plugin: { packages: ReadonlyArray<{ name: string }> } },
  makers: SchemaMakers,
): Promise<ConfigSchemaResponse> {
  const patience = AbortSignal.timeout(PATIENCE_SECONDS * 1_000);
  const all = await Promise.all<PackageConfigSchema>(
    asked.plugin.packages.slice(0, MAX_PACKAGES).map(({ name }) =>
      untilAborted(ofPackage(name, asked, makers), patience).catch(error => {
        if (!patience.aborted) {
          throw error;
        }
        return {
          packageName: name,
          failure: `The schema of '${name}' is still being read; ask again in a moment`,
          pending: true,
        };
      }),
    ),
  );
  let size = 0;
  return {
    packages: all.map(pkg => {
      size += pkg.schema ? JSON.stringify(pkg.schema).length : 0;
      return size > MAX_SIZE && pkg.schema ? withoutSchema(pkg) : pkg;
    }),
  };
}

async function ofPackage(
  packageName: string,
  asked: AskedView,
  { config, reader, schemas }: SchemaMakers,
): Promise<PackageConfigSchema> {
  const read = await reader.read(packageName, asked);
  if ('failure' in read) {
    return { packageName, ...read };
  }
  const { origin, files } = read;
  const { version, configSchema } = files;
  const pkg = {
    packageName,
    origin,
    ...(version !== undefined && { version }),
  };
  if (!configSchema) {
    return pkg;
  }
  try {
    const schema = await schemas.schemaOf(packageName, configSchema);
    return {
      ...pkg,
      schema,
      ...(asked.readsInventories && { present: presentKeys(schema, config) }),
    };
  } catch (error) {
    if (error instanceof DocumentError) {
      return { ...pkg, failure: error.message };
    }
    throw error;
  }
}

function withoutSchema({
  schema: _,
  present: __,
  ...pkg
}: PackageConfigSchema): PackageConfigSchema {
  const failure = `The schemas of this plugin's packages have more than ${MAX_SIZE} characters together, so that of '${pkg.packageName}' is left out`;
  return { ...pkg, failure };
}
