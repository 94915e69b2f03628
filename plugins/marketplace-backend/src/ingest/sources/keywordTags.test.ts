import { keywordTags } from './keywordTags';

describe('keywordTags', () => {
  it('makes tags of what keywords say besides that it is a plugin', () => {
    expect(
      keywordTags(['backstage', 'Plugin', 'C++', 'Cost Insights', 'c++', '?']),
    ).toEqual(['c++', 'cost-insights']);
    expect(keywordTags(['backstage', 'plugin'])).toBeUndefined();
  });
});
