import { isWebUrl, toPerson } from './person';

// eslint-disable-next-line no-script-url -- entries may hold it, and it must be refused
const scriptUrl = 'javascript:alert(1)';

describe('toPerson', () => {
  it.each([
    ['Roadie', { name: 'Roadie' }],
    [
      { name: ' Roadie ', url: 'https://roadie.io' },
      { name: 'Roadie', url: 'https://roadie.io' },
    ],
    [{ name: 'Mallory', url: scriptUrl }, { name: 'Mallory' }],
    [{ name: '' }, undefined],
    [undefined, undefined],
  ])('reads %j', (field, person) => {
    expect(toPerson(field)).toEqual(person);
  });
});

describe('isWebUrl', () => {
  it.each([
    ['https://backstage.io/plugins', true],
    ['HTTP://intranet', true],
    [scriptUrl, false],
    ['data:text/html,x', false],
    ['//example.com', false],
    ['https://exa mple.com', false],
    ['https://', false],
  ])('%s: %s', (url, expected) => {
    expect(isWebUrl(url)).toBe(expected);
  });
});
