import { configYaml } from './configYaml';
import { readConfigKeys } from './readConfigKeys';
import { startingValues } from './startingValues';

const { keys } = readConfigKeys({
  type: 'object',
  required: ['argo'],
  properties: {
    argo: {
      type: 'object',
      required: ['url', 'token'],
      properties: {
        url: { type: 'string', visibility: 'frontend' },
        token: { type: 'string', visibility: 'secret' },
        retries: { type: 'integer' },
        hosts: { type: 'array', items: { type: 'string' } },
        proxy: {
          type: 'object',
          required: ['host'],
          properties: { host: { type: 'string' }, port: { type: 'number' } },
        },
      },
    },
  },
});

const yamlOf = (values = startingValues(keys, []), present: string[] = []) =>
  configYaml(keys, values, present, ' required');

describe('configYaml', () => {
  it('begins with what is required: secrets as variables, the rest to be filled in', () => {
    expect(yamlOf()).toBe(
      ['argo:', '  url: # required', '  token: ${ARGO_TOKEN}', ''].join('\n'),
    );
  });

  it('has what is filled in, quoted where it must be', () => {
    expect(
      yamlOf({
        argo: {
          url: 'yes',
          token: '${ARGO_TOKEN}',
          retries: 3,
          hosts: ['a: b', null],
          proxy: {},
        },
      }),
    ).toBe(
      [
        'argo:',
        '  url: yes',
        '  token: ${ARGO_TOKEN}',
        '  retries: 3',
        '  hosts:',
        '    - "a: b"',
        '',
      ].join('\n'),
    );
  });

  it('misses what a group needs once it is used', () => {
    expect(
      yamlOf({ argo: { url: 'x', token: 'y', proxy: { port: 80 } } }),
    ).toBe(
      [
        'argo:',
        '  url: x',
        '  token: y',
        '  proxy:',
        '    host: # required',
        '    port: 80',
        '',
      ].join('\n'),
    );
  });

  it('misses nothing that the portal has set', () => {
    const present = ['argo.url', 'argo.token'];
    expect(yamlOf(startingValues(keys, present), present)).toBeUndefined();
  });
});
