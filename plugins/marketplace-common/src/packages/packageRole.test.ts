import { halfOfRole, packageRole } from './packageRole';

describe('packageRole', () => {
  it.each([
    ['@backstage/plugin-catalog', 'frontend-plugin'],
    ['@backstage/plugin-catalog-backend', 'backend-plugin'],
    [
      '@backstage/plugin-catalog-backend-module-github',
      'backend-plugin-module',
    ],
    [
      '@backstage/plugin-techdocs-module-addons-contrib',
      'frontend-plugin-module',
    ],
    ['@backstage/plugin-catalog-common', 'common-library'],
    ['@backstage/plugin-catalog-node', 'node-library'],
    ['@backstage/plugin-catalog-react', 'web-library'],
    ['@backstage/plugin-events-backend-test-utils', 'node-library'],
    ['@backstage/plugin-scaffolder-node-test-utils', 'node-library'],
    ['@backstage/plugin-catalog-test-utils', 'web-library'],
  ])('tells from the name of %s that it is a %s', (name, role) => {
    expect(packageRole(name)).toBe(role);
  });

  it('prefers the declared role, and passes over one that Backstage does not have', () => {
    expect(packageRole('@acme/x', 'backend-plugin')).toBe('backend-plugin');
    expect(packageRole('@acme/x-backend', 'made-up')).toBe('backend-plugin');
  });
});

describe('halfOfRole', () => {
  it('counts plugins, not modules or libraries', () => {
    expect(halfOfRole('frontend-plugin')).toBe('frontend');
    expect(halfOfRole('backend-plugin')).toBe('backend');
    expect(halfOfRole('backend-plugin-module')).toBeUndefined();
    expect(halfOfRole('web-library')).toBeUndefined();
  });
});
