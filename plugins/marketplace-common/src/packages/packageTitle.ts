import { packageFamily } from './packageFamily';

/** Words that are not written as others are. */
const SPELLINGS: Record<string, string> = Object.fromEntries(
  [
    ...['ADR', 'AI', 'API', 'AWS', 'CD', 'CI', 'DORA', 'ECR', 'ECS', 'GCP'],
    ...['GitHub', 'GitLab', 'GraphQL', 'LDAP', 'MCP', 'OAuth2', 'OIDC', 'OPA'],
    ...['PagerDuty', 'RBAC', 'S3', 'SAML', 'SLO', 'SQL', 'SSO', 'TechDocs'],
    ...['UI', 'VPN', 'XP'],
  ].map(word => [word.toLowerCase(), word]),
);

/**
 * Makes a title that people can read of a package name:
 * `@acme/backstage-plugin-cost-insights` is "Cost Insights".
 *
 * @param packageName - of the package that stands for the plugin
 * @param pluginId - `backstage.pluginId` of that package; the title is made of it where
 *   the name does not follow the conventions
 * @public
 */
export function packageTitle(packageName: string, pluginId?: string): string {
  const [, scope = '', name = ''] =
    /^(?:@([^/]+)\/)?(.*)$/.exec(packageFamily(packageName)) ?? [];
  const plain = name
    .replace(/^(backstage-)?plugin(-|$)/, '')
    .replace(/-(backstage-plugin|plugin-for-backstage|backstage)$/, '')
    .replace(/-backend-module-/, '-module-');
  const conventional = plain !== name && plain !== '';
  const isModule = /-module-/.test(name);
  const words = (conventional || isModule ? plain : pluginId || plain || scope)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
  return words.map(spell).join(' ') || packageName;
}

function spell(word: string): string {
  return Object.hasOwn(SPELLINGS, word)
    ? SPELLINGS[word]
    : `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
