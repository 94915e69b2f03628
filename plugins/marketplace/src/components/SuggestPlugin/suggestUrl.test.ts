import { COMMUNITY_FORM, suggestUrl } from './suggestUrl';

describe('suggestUrl', () => {
  it('fills the title and the label of the form of the community', () => {
    const { host, searchParams } = new URL(
      suggestUrl(COMMUNITY_FORM, ' Fly & Co '),
    );
    expect(host).toBe('github.com');
    expect(searchParams.get('title')).toBe('🔌 Plugin: Fly & Co');
    expect(searchParams.get('labels')).toBe('plugin');
  });

  it('leaves a form as it is that has no place for the name', () => {
    expect(suggestUrl('/create/templates/default/plugin', 'Fly')).toBe(
      '/create/templates/default/plugin',
    );
  });

  it('cuts what is no name, but not in the middle of a character', () => {
    expect(suggestUrl('/?n={name}', '🔌'.repeat(200))).toBe(
      `/?n=${encodeURIComponent('🔌'.repeat(100))}`,
    );
  });
});
