import { normalizeCategories, normalizeCategory } from './taxonomy';

describe('normalizeCategory', () => {
  it.each([
    ['CI/CD', 'CI/CD'],
    ['ci/cd', 'CI/CD'],
    ['Deployment ', 'CI/CD'],
    ['Source Control Mgmt', 'Source Control'],
    ['Observability', 'Monitoring'],
  ])('takes %s for %s', (text, category) => {
    expect(normalizeCategory(text)).toBe(category);
  });

  it('leaves a category of a company as it is', () => {
    expect(normalizeCategory(' Payments ')).toBe('Payments');
  });
});

describe('normalizeCategories', () => {
  it('has none twice and none empty', () => {
    expect(normalizeCategories(['Deployment', 'CI/CD', '', 'FinOps'])).toEqual([
      'CI/CD',
      'Cost Management',
    ]);
  });
});
