import { packageFamily } from './packageFamily';

describe('packageFamily', () => {
  it.each([
    ['@backstage/plugin-catalog', '@backstage/plugin-catalog'],
    ['@backstage/plugin-catalog-backend', '@backstage/plugin-catalog'],
    ['@backstage/plugin-catalog-common', '@backstage/plugin-catalog'],
    ['@backstage/plugin-catalog-node', '@backstage/plugin-catalog'],
    ['@backstage/plugin-catalog-react', '@backstage/plugin-catalog'],
    ['@backstage/plugin-search-backend-node', '@backstage/plugin-search'],
    [
      '@roadiehq/backstage-plugin-argo-cd-backend',
      '@roadiehq/backstage-plugin-argo-cd',
    ],
    [
      '@aws/amazon-ecs-plugin-for-backstage-backend',
      '@aws/amazon-ecs-plugin-for-backstage',
    ],
    ['@pagerduty/backstage-plugin-backend', '@pagerduty/backstage-plugin'],
    ['@pagerduty/backstage-plugin-common', '@pagerduty/backstage-plugin'],
    ['backstage-plugin-marketplace-backend', 'backstage-plugin-marketplace'],
  ])('counts %s as %s', (name, family) => {
    expect(packageFamily(name)).toBe(family);
  });

  it.each([
    '@backstage/plugin-catalog-backend-module-github',
    '@backstage/plugin-techdocs-module-addons-contrib',
    '@backstage-community/plugin-analytics-module-ga4',
    '@acme/plugin-react',
    '@acme/backstage-plugin-node',
    'backstage-plugin-backend',
    'plugin-common',
  ])('leaves %s as it is', name => {
    expect(packageFamily(name)).toBe(name);
  });
});
