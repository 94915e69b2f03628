import { RootConfigService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { POLICY_VERDICTS } from 'backstage-plugin-marketplace-common';
import { assertKnownKeys } from '../config/assertKnownKeys';
import { parseCollectionFilter } from '../filter/collectionFilter';
import { assertFilter } from '../filter/assertFilter';
import { PolicyRule } from './PolicyRule';

const PATH = 'marketplace.policy';

/** Each plugin is compared with all of them whenever it changes. */
const MAX_RULES = 100;

/** Of a reason, in characters: every plugin of a list tells it. */
const MAX_REASON = 500;

/**
 * Reads `marketplace.policy`.
 *
 * @returns the rules in their order; none when there is no policy
 * @throws an error that names the config path when a rule is not usable
 */
export function readPolicy(config: RootConfigService): PolicyRule[] {
  const policy = config.getOptionalConfig(PATH);
  assertKnownKeys(policy, PATH, ['rules']);
  const rules = policy?.getConfigArray('rules') ?? [];
  if (rules.length > MAX_RULES) {
    throw new InputError(
      `${PATH}.rules has ${rules.length} rules, more than ${MAX_RULES}; name several values in one filter`,
    );
  }
  return rules.map((rule, at) => readRule(rule, `${PATH}.rules[${at}]`));
}

function readRule(rule: Config, path: string): PolicyRule {
  assertKnownKeys(rule, path, ['verdict', 'filter', 'reason']);
  const given = rule.getString('verdict');
  const verdict = POLICY_VERDICTS.find(known => known === given);
  if (!verdict) {
    throw new InputError(
      `${path}.verdict must be one of ${POLICY_VERDICTS.join(
        ', ',
      )}, but is '${given}'`,
    );
  }
  const filter: unknown = rule.get('filter');
  assertFilter(filter, `${path}.filter`);
  const reason = rule.getOptionalString('reason');
  if (reason !== undefined && reason.length > MAX_REASON) {
    throw new InputError(
      `${path}.reason has ${reason.length} characters, more than ${MAX_REASON}; say it in a sentence or two`,
    );
  }
  return {
    filter: parseCollectionFilter(filter),
    policy: { verdict, ...(reason !== undefined && { reason }) },
  };
}
