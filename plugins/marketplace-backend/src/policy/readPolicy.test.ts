import { mockServices } from '@backstage/backend-test-utils';
import { JsonValue } from '@backstage/types';
import { policyOf } from './policyOf';
import { readPolicy } from './readPolicy';

const read = (policy: JsonValue) =>
  readPolicy(mockServices.rootConfig({ data: { marketplace: { policy } } }));

const plugin = (spec = {}, metadata = {}) => ({
  apiVersion: 'marketplace.backstage.io/v1alpha1',
  kind: 'Plugin',
  metadata: { name: 'a', ...metadata },
  spec,
});

describe('the policy of a portal', () => {
  const rules = read({
    rules: [
      {
        verdict: 'blocked',
        filter: [
          { 'spec.maintenance': 'archived' },
          { author: 'Nobody', 'metadata.labels.acme.com/tier': ['x', 'y'] },
        ],
        reason: 'Nobody looks after it.',
      },
      { verdict: 'recommended', filter: { category: 'ci-cd' } },
      { verdict: 'discouraged', filter: { kind: 'Plugin', tags: ['old'] } },
    ],
  });

  it.each([
    ['blocked', plugin({ maintenance: 'archived', categories: ['CI/CD'] })],
    [
      'blocked',
      plugin({ author: 'nobody' }, { labels: { 'acme.com/tier': 'Y' } }),
    ],
    ['recommended', plugin({ categories: ['Continuous Delivery'] })],
    ['discouraged', plugin({}, { tags: ['old'] })],
  ])('says %s by the first rule that matches', (verdict, entity) => {
    expect(policyOf(entity, rules)?.verdict).toBe(verdict);
  });

  it('says why, where the rule does', () => {
    expect(policyOf(plugin({ maintenance: 'archived' }), rules)).toEqual({
      verdict: 'blocked',
      reason: 'Nobody looks after it.',
    });
    expect(policyOf(plugin({}, { tags: ['old'] }), rules)).toEqual({
      verdict: 'discouraged',
    });
  });

  it('says nothing where no rule matches, and where there is none', () => {
    expect(policyOf(plugin({ author: 'Nobody' }), rules)).toBeUndefined();
    expect(
      readPolicy(mockServices.rootConfig({ data: { marketplace: {} } })),
    ).toEqual([]);
    expect(read({ rules: [] })).toEqual([]);
  });

  const rule = (changes: Record<string, JsonValue>): JsonValue => ({
    rules: [
      { verdict: 'allowed', filter: { tags: 'x' } },
      { verdict: 'allowed', filter: { tags: 'x' }, ...changes },
    ],
  });

  it.each<[JsonValue, string]>([
    [{ rule: [] }, 'marketplace.policy.rule is not a key'],
    [{}, "'marketplace.policy.rules'"],
    [{ rules: 'all' }, "'marketplace.policy.rules'"],
    [
      rule({ verdict: 'banned' }),
      'rules[1].verdict must be one of recommended, allowed',
    ],
    [rule({ verdict: 1 }), "rules[1].verdict'"],
    [rule({ reasons: 'x' }), 'rules[1].reasons is not a key'],
    [rule({ reason: 1 }), "rules[1].reason'"],
    [
      rule({ reason: 'x'.repeat(501) }),
      'marketplace.policy.rules[1].reason has 501 characters, more than 500',
    ],
    [rule({ filter: 'x' }), 'rules[1].filter must be an object'],
    [rule({ filter: {} }), 'rules[1].filter must be an object with 1 to 20'],
    [rule({ filter: [] }), 'rules[1].filter must be a filter, or a list'],
    [rule({ filter: [{ tags: 'x' }, 1] }), 'rules[1].filter[1] must be an'],
    [rule({ filter: { lifecycle: 'x' } }), 'rules[1].filter.lifecycle is not'],
    [rule({ filter: { 'spec.a,b': 'x' } }), 'rules[1].filter.spec.a,b is not'],
    [rule({ filter: { tags: [] } }), 'rules[1].filter.tags must be a text'],
    [rule({ filter: { tags: { a: 1 } } }), 'rules[1].filter.tags must be a'],
    [
      { rules: Array(101).fill({ verdict: 'allowed', filter: { tags: 'x' } }) },
      'marketplace.policy.rules has 101 rules',
    ],
  ])('is refused at the start when it is %j', (policy, message) => {
    expect(() => read(policy)).toThrow(message);
  });

  it('needs a filter', () => {
    expect(() => read({ rules: [{ verdict: 'allowed' }] })).toThrow(
      "'marketplace.policy.rules[0].filter'",
    );
  });
});
