/*
 * A backend with the catalog and the marketplace, in which some may read a third of the
 * entries: those with the label `bench/third`. Who signs in by the provider `third` is one
 * of them, and may not read inventories.
 */
import { createBackend } from '@backstage/backend-defaults';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { marketplaceInventoryReadPermission } from 'backstage-plugin-marketplace-common';

const third = 'user:default/third';

class ThirdPolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (user?.info.userEntityRef !== third) {
      return { result: AuthorizeResult.ALLOW };
    }
    if (isPermission(permission, marketplaceInventoryReadPermission)) {
      return { result: AuthorizeResult.DENY };
    }
    return isResourcePermission(permission, 'catalog-entity')
      ? createCatalogConditionalDecision(
          permission,
          catalogConditions.hasLabel({ label: 'bench/third' }),
        )
      : { result: AuthorizeResult.ALLOW };
  }
}

const policyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'bench-policy',
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy(new ThirdPolicy());
      },
    });
  },
});

const signInModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'bench-provider',
  register(env) {
    env.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'third',
          factory: createProxyAuthProviderFactory({
            authenticator: createProxyAuthenticator({
              defaultProfileTransform: async () => ({ profile: {} }),
              initialize() {},
              authenticate: async () => ({ result: {} }),
            }),
            signInResolver: async (_, context) =>
              context.issueToken({ claims: { sub: third, ent: [third] } }),
          }),
        });
      },
    });
  },
});

const backend = createBackend();
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('backstage-plugin-marketplace-backend'));
backend.add(policyModule);
backend.add(signInModule);

backend.start().catch(error => {
  process.stderr.write(`The backend could not start: ${error}\n`);
  process.exit(1);
});
