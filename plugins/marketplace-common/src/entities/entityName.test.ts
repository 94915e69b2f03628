import { toEntityName } from './entityName';

describe('toEntityName', () => {
  it.each([
    ['@backstage/plugin-catalog', 'backstage-plugin-catalog'],
    ['Café & Bar', 'cafe-bar'],
    ['digital.ai-deploy', 'digital-ai-deploy'],
    ['--x--', 'x'],
  ])('makes of %s the name %s', (text, name) => {
    expect(toEntityName(text)).toBe(name);
  });

  it('is undefined when nothing can be part of a name', () => {
    expect(toEntityName('日本 @/')).toBeUndefined();
  });

  it('keeps long texts apart that begin alike, within the 63 characters of the catalog', () => {
    const [first, second] = ['x', 'y'].map(end =>
      toEntityName(`@acme/${'long-'.repeat(20)}${end}`),
    );
    expect(first).not.toBe(second);
    expect(first).toMatch(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])$/);
    expect(second).toMatch(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])$/);
  });
});
