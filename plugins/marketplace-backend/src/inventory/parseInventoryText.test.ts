import { Inventory } from 'backstage-plugin-marketplace-common';
import { parseInventoryText } from './parseInventoryText';

const pkg = (name: string, description = '') => ({
  name,
  versions: [],
  declaredIn: [],
  evidence: [],
  manifest: { description },
});

const inventory: Inventory = {
  instance: 'staging',
  takenAt: '2026-01-01T00:00:00.000Z',
  origin: 'file',
  covers: { frontend: true, backend: false },
  workspaces: [],
  packages: [
    pkg('a', 'a "quoted" [text], {with} \\ everything,\\" ü'),
    pkg('b', '"packages":['),
  ],
  findings: [],
};

const text = JSON.stringify(inventory);
const parse = (source: string | Buffer) =>
  parseInventoryText(Buffer.from(source));
/** A document with something else in its list. */
const holding = (items: string) =>
  `{"packages":[${items}],${text.slice(1).replace('"packages"', '"x"')}`;

describe('parseInventoryText', () => {
  it.each([
    ['compact', text],
    ['with white space', JSON.stringify(inventory, undefined, 2)],
    [
      'with its packages first',
      holding(JSON.stringify(inventory.packages).slice(1, -1)),
    ],
    [
      'with an escape in the key',
      text.replace('"packages"', '"p\\u0061ckages"'),
    ],
    [
      'with a key of that name elsewhere',
      text.replace('{', '{"x":{"packages":[1,2]},"y":"packages",'),
    ],
  ])('reads a document %s', async (_what, source) => {
    expect(await parse(source)).toEqual(inventory);
  });

  it.each(['[]', '[ ]', '[\n]'])('reads a list that is %j', async list => {
    const source = text.replace(JSON.stringify(inventory.packages), list);
    expect((await parse(source)).packages).toEqual([]);
  });

  it('reads a document that is cut off nowhere but at its end', async () => {
    const bytes = Buffer.from(text);
    for (let length = 0; length < bytes.length; length++) {
      await expect(parse(bytes.subarray(0, length))).rejects.toMatchObject({
        name: 'InputError',
      });
    }
    await expect(parse(text.slice(0, text.indexOf('"b"')))).rejects.toThrow(
      'The document ends too early, in packages[1]; was it cut off on its way?',
    );
  });

  it.each([
    ['nothing', '', 'The document is not JSON'],
    ['a page', '<html></html>', 'The document is not JSON'],
    ['a list', '[]', 'the document: '],
    ['more after it', `${text}{}`, 'The document is not JSON'],
    ['too many brackets', `${text}}`, 'closes too often'],
    ['brackets of the wrong kind', text.replace(/\]/g, '}'), 'not JSON'],
    ['a comma at the end', holding('{},'), 'packages['],
    ['a comma at the beginning', holding(',{}'), 'packages[0] is not JSON'],
    ['an item that is none', holding('{"a":}'), 'packages[0] is not JSON'],
    [
      'two lists',
      text.replace('{', '{"packages":[],'),
      'packages is there twice',
    ],
    ['no list', text.replace('"packages"', '"x"'), 'packages: '],
    ['what is no UTF-8', Buffer.from([...Buffer.from(text), 0xff]), 'UTF-8'],
    ['a byte order mark', `\ufeff${text}`, 'not JSON'],
    ['depth', holding('['.repeat(1_000_000)), 'deeper than 20 levels'],
    ['an enormous text', holding(`"${'x'.repeat(1_000_000)}"`), 'at most'],
    [
      'an enormous item',
      holding(`{"name":"a","x":[${'1,'.repeat(200_000)}1]}`),
      'packages[0] must have at most',
    ],
    [
      'an enormous rest',
      text.replace('{', `{"x":[${'1,'.repeat(300_000)}1],`),
      'All but packages must have at most',
    ],
    [
      '50,000 packages',
      holding('{},'.repeat(50_000)),
      'packages must have at most 10000 items',
    ],
    [
      'more than 10 MB',
      ' '.repeat(10 * 1024 * 1024 + 1),
      'must have at most 10485760 bytes',
    ],
  ])('refuses %s', async (_what, source, message) => {
    await expect(parse(source)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(message),
    });
  });

  it('gives others their turn while it reads ten thousand packages', async () => {
    const packages = Array.from({ length: 10_000 }, (_, i) =>
      pkg(`p${i}`, 'x'.repeat(500)),
    );
    let turns = 0;
    const ticking = setInterval(() => turns++, 1);
    const read = await parse(JSON.stringify({ ...inventory, packages }));
    clearInterval(ticking);
    expect(read.packages).toEqual(packages);
    expect(turns).toBeGreaterThan(3);
  });
});
