import { withoutCredentials } from './withoutCredentials';

describe('withoutCredentials', () => {
  it.each([
    ['https://user:pa@ss@git.test/x', 'https://git.test/x'],
    ['at https://token@git.test, 500', 'at https://git.test, 500'],
    ['https://git.test/@acme/x?mail=a@b', 'https://git.test/@acme/x?mail=a@b'],
    ['https://git.test?x=//a@b', 'https://git.test?x=//b'],
    [
      'https://git.test/x?private_token=s&ref=main&sig=a%2Bb#L1',
      'https://git.test/x?private_token=***&ref=main&sig=***#L1',
    ],
    [
      'https://git.test/x?X-Amz-Signature=s',
      'https://git.test/x?X-Amz-Signature=***',
    ],
    [
      'https://git.test/x?monkey=1&path=/a.yaml',
      'https://git.test/x?monkey=1&path=/a.yaml',
    ],
  ])('of %s leaves %s', (text, expected) => {
    expect(withoutCredentials(text)).toBe(expected);
  });
});
