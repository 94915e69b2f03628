import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import { permissionsRegistryServiceFactory } from '@backstage/backend-defaults/permissionsRegistry';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  BackendFeature,
  BackstageCredentials,
  PermissionsServiceRequestOptions,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestDatabaseId,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isResourcePermission,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import { JsonObject } from '@backstage/types';
import {
  marketplaceInventoryReadPermission,
  marketplaceInventoryUpdatePermission,
} from 'backstage-plugin-marketplace-common';
import { Knex } from 'knex';
import { randomBytes } from 'node:crypto';
import marketplaceFeatures from '../index';

const inventoryPermissions = [
  marketplaceInventoryReadPermission.name,
  marketplaceInventoryUpdatePermission.name,
];

/**
 * Who may see what in tests: `nobody` nothing, `part` the entities that are labelled
 * public, `viewer` all but inventories, others all.
 */
function decide(
  permission: Permission,
  { principal }: BackstageCredentials<any>,
): PolicyDecision {
  const user = principal?.userEntityRef;
  if (user === 'user:default/nobody') {
    return { result: AuthorizeResult.DENY };
  }
  if (
    user === 'user:default/part' &&
    isResourcePermission(permission, 'catalog-entity')
  ) {
    return createCatalogConditionalDecision(
      permission,
      catalogConditions.hasLabel({ label: 'audience', value: 'public' }),
    );
  }
  if (
    user === 'user:default/viewer' &&
    inventoryPermissions.includes(permission.name)
  ) {
    return { result: AuthorizeResult.DENY };
  }
  return { result: AuthorizeResult.ALLOW };
}

/**
 * The decisions of a policy without the permission backend, which tells services that
 * act for a user by tokens that mocked credentials do not have. Conditions are judged
 * by the real catalog.
 */
const permissions = mockServices.permissions.mock({
  authorizeConditional: async (
    queries,
    options?: PermissionsServiceRequestOptions,
  ) =>
    queries.map(({ permission }) => decide(permission, credentialsOf(options))),
  authorize: async (queries, options?: PermissionsServiceRequestOptions) =>
    queries.map(({ permission }) => {
      const { result } = decide(permission, credentialsOf(options));
      return {
        result:
          result === AuthorizeResult.CONDITIONAL
            ? AuthorizeResult.DENY
            : result,
      };
    }),
});

/** Has permissions decided as told for the users above. */
export const decidedPermissions = permissions.factory;

function credentialsOf(
  options?: PermissionsServiceRequestOptions,
): BackstageCredentials {
  if (!options || !('credentials' in options)) {
    throw new Error('Permissions were asked for without credentials');
  }
  return options.credentials;
}

/**
 * Starts a backend with the real catalog, scheduler and database, and the marketplace
 * as adopters add it.
 *
 * @param options.database - as `backend.database` of the configuration
 * @param options.catalog - as `catalog`, for example its locations
 * @param options.auth - as `backend.auth`
 * @param options.more - of the configuration, for example what other plugins read
 * @param options.services - more of them, or in place of the mocked ones; without any,
 *   permissions are those of the users above
 */
export async function startMarketplace(options: {
  database: JsonObject;
  marketplace: JsonObject;
  catalog?: JsonObject;
  auth?: JsonObject;
  more?: JsonObject;
  services?: BackendFeature[];
}) {
  return startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          ...options.more,
          backend: {
            baseUrl: 'http://localhost',
            database: options.database,
            ...(options.auth && { auth: options.auth }),
          },
          permission: { enabled: true },
          catalog: { processingInterval: { hours: 1 }, ...options.catalog },
          marketplace: options.marketplace,
        },
      }),
      databaseServiceFactory,
      eventsServiceFactory,
      ...(options.services ?? [decidedPermissions]),
      permissionsRegistryServiceFactory,
      schedulerServiceFactory,
      catalogPlugin,
      marketplaceFeatures,
    ],
  });
}

/** Database configurations on the server of a test database, each for a portal of its own. */
export function databaseConfigOf(id: TestDatabaseId, knex: Knex): JsonObject {
  if (id === 'SQLITE_3') {
    return { client: 'better-sqlite3', connection: ':memory:' };
  }
  const { host, port, user, password } = knex.client.config.connection;
  return {
    client: 'pg',
    connection: { host, port, user, password },
    prefix: `test_${randomBytes(4).toString('hex')}_`,
  };
}
