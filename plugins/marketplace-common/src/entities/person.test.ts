import { isWebUrl, toPerson } from './person';

describe('toPerson', () => {
  it.each([
    ['Roadie', { name: 'Roadie' }],
    [
      { name: ' Roadie ', url: 'https://roadie.io' },
      { name: 'Roadie', url: 'https://roadie.io' },
    ],
    [{ name: 'Mallory', url: 'javascript:alert(1)' }, { name: 'Mallory' }],
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
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['//example.com', false],
    ['https://exa mple.com', false],
    ['https://', false],
  ])('%s: %s', (url, expected) => {
    expect(isWebUrl(url)).toBe(expected);
  });
});
