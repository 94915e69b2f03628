import { brandTile } from './brandTile';
import { entryIcon } from './entryIcon';

describe('entryIcon', () => {
  it.each([
    ['simple-icons:argo', '/icons/simple-icons/argo.svg'],
    ['simple-icons:no-such-brand', undefined],
    // CC-BY-NC-ND: not to be changed, and not for companies
    ['simple-icons:gamebanana', undefined],
    ['simple-icons:../../package', undefined],
    [
      'data:image/svg+xml;base64,PHN2\nZy8+',
      'data:image/svg+xml;base64,PHN2Zy8+',
    ],
    ['data:text/html,<script>', undefined],
    ['https://acme.test/icon.png', undefined],
    [`data:image/png;base64,${'A'.repeat(20_000)}`, undefined],
    [undefined, undefined],
  ])('of %s is %s', (icon, expected) => {
    expect(entryIcon(icon)).toBe(expected);
  });
});

describe('brandTile', () => {
  it('draws a light mark on a dark brand and a dark one on a light brand', () => {
    expect(brandTile('M0 0', '181717')).toContain('fill="#fff"');
    expect(brandTile('M0 0', 'ECD53F')).toContain('fill="#1a1a1a"');
  });
});
