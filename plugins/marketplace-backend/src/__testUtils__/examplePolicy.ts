import {
  coreServices,
  createBackendModule,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { marketplacePermissions } from 'backstage-plugin-marketplace-common';

const PLATFORM_TEAM = 'group:default/platform';

/** Everybody sees the marketplace, and the platform team also what is behind it. */
export class PortalPolicy implements PermissionPolicy {
  readonly #userInfo: UserInfoService;

  constructor(userInfo: UserInfoService) {
    this.#userInfo = userInfo;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const isForPlatformTeam = marketplacePermissions.some(
      ({ name }) => name === permission.name,
    );
    return isForPlatformTeam && !(await this.#isOfPlatformTeam(user))
      ? { result: AuthorizeResult.DENY }
      : { result: AuthorizeResult.ALLOW };
  }

  async #isOfPlatformTeam(user: PolicyQueryUser | undefined): Promise<boolean> {
    if (!user) {
      return false;
    }
    const { ownershipEntityRefs } = await this.#userInfo.getUserInfo(
      user.credentials,
    );
    return ownershipEntityRefs.includes(PLATFORM_TEAM);
  }
}

export default createBackendModule({
  pluginId: 'permission',
  moduleId: 'portal-policy',
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint, userInfo: coreServices.userInfo },
      async init({ policy, userInfo }) {
        policy.setPolicy(new PortalPolicy(userInfo));
      },
    });
  },
});
