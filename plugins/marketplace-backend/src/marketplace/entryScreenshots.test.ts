import { entryScreenshots } from './entryScreenshots';

const title = 'Overview';
const png = 'data:image/png;base64,iVBORw0KGgo=';

describe('entryScreenshots', () => {
  it('has images to show, and links to those of others', () => {
    const url = 'https://acme.example/overview.png';
    expect(
      entryScreenshots([
        { title, image: png },
        { title, image: url },
      ]),
    ).toEqual([
      { title, image: png },
      { title, url },
    ]);
  });

  it('joins what YAML has folded', () => {
    const image = 'data:image/png;base64,iVBO\n  Rw0KGgo=';
    expect(entryScreenshots([{ title, image }])).toEqual([
      { title, image: png },
    ]);
  });

  it.each([
    ['markup', 'data:text/html,<b>x</b>'],
    ['an image that browsers may run', 'data:image/x-unknown;base64,AA=='],
    ['a path', '/img/overview.png'],
    ['an address without a scheme', '//acme.example/overview.png'],
    ['a script', ['javascript', 'alert(1)'].join(':')],
    ['too much', `${png}${'A'.repeat(200_000)}`],
  ])('leaves out %s', (_, image) => {
    expect(entryScreenshots([{ title, image }])).toBeUndefined();
  });

  it('has nothing of an entry without any', () => {
    expect(entryScreenshots(undefined)).toBeUndefined();
  });
});
