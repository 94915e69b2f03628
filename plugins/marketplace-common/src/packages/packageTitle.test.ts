import { packageTitle } from './packageTitle';

describe('packageTitle', () => {
  it.each([
    ['@acme/backstage-plugin-cost-insights', undefined, 'Cost Insights'],
    ['@acme/plugin-ci-cd-backend', 'other', 'CI CD'],
    ['backstage-plugin-github-actions', undefined, 'GitHub Actions'],
    ['@aws/amazon-ecs-plugin-for-backstage', undefined, 'Amazon ECS'],
    ['@pagerduty/backstage-plugin', 'pagerduty', 'PagerDuty'],
    ['@pagerduty/backstage-plugin-backend', undefined, 'PagerDuty'],
    ['@acme/bp-17', 'cost-insights', 'Cost Insights'],
    ['@acme/bp-17', undefined, 'Bp 17'],
    [
      '@acme/plugin-catalog-backend-module-okta',
      'catalog',
      'Catalog Module Okta',
    ],
    ['@acme/catalog-backend-module-okta', 'catalog', 'Catalog Module Okta'],
    ['@acme/constructor', undefined, 'Constructor'],
    ['_', undefined, '_'],
  ])('calls %s with plugin ID %s "%s"', (name, pluginId, title) => {
    expect(packageTitle(name, pluginId)).toBe(title);
  });
});
