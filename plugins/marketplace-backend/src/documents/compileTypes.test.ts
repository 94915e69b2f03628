import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { compileTypes } from './compileTypes';
import { DocumentError } from './DocumentError';

jest.setTimeout(60_000);

const name = '@acme/plugin-x';

const compileText = (text: string) =>
  compileTypes(name, {
    declaration: { path: 'config.d.ts', text },
    imported: [],
  });

/** Keeps the compiler busy for long. */
const ENDLESS = `type D = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
  type K = \`\${D}\${D}\${D}\`;
  type P<T> = T extends any ? [T, K] : never;
  export interface Config { x?: { [a in K]: { [b in K]: P<a | b> } } }`;

describe('compileTypes', () => {
  const directory = createMockDirectory();

  it('makes a JSON schema with visibilities, also of types of Backstage', async () => {
    const schema =
      await compileText(`import { HumanDuration } from '@backstage/types';
       import { Nothing } from 'a-package-that-is-not-here';
       export interface Config {
         x?: {
           /** Where it is. @visibility frontend */
           url: string;
           /** @visibility secret */
           token?: string;
           /** @deepVisibility frontend */
           pages?: Array<{ title: string }>;
           every?: HumanDuration;
           other?: Nothing;
         };
       }`);
    expect(schema).toMatchObject({
      type: 'object',
      properties: {
        x: {
          type: 'object',
          required: ['url'],
          properties: {
            url: {
              type: 'string',
              description: expect.stringContaining('Where it is.'),
              visibility: 'frontend',
            },
            token: { type: 'string', visibility: 'secret' },
            pages: { type: 'array', deepVisibility: 'frontend' },
            every: { properties: { hours: { type: 'number' } } },
          },
        },
      },
    });
  });

  it('knows the types of other files of the package', async () => {
    const schema = await compileTypes(name, {
      declaration: {
        path: 'schema/config.d.ts',
        text: `import type { Provider } from '../src/types.js';
               export interface Config { x?: { providers: Provider[] } }`,
      },
      imported: [
        {
          path: 'src/types.ts',
          text: `import { Nothing } from './nothing';
                 export type Kind = 'a' | 'b';
                 export interface Provider {
                   kind: Kind;
                   /** @visibility secret */
                   token?: string;
                   other?: Nothing;
                 }
                 export const unused = new Map();`,
        },
      ],
    });
    expect(JSON.stringify(schema)).toContain('"visibility":"secret"');
    expect(JSON.stringify(schema)).toContain('"enum":["a","b"]');
  });

  it('sees no file of the machine', async () => {
    directory.setContent({
      'secrets.json': '{"theSecretKey": true}',
      'types.d.ts': 'export interface Secrets { theSecretKey: string }',
    });
    const schema = await compileText(`/// <reference path="${directory.resolve(
      'types.d.ts',
    )}" />
       import { Secrets } from '${directory.resolve('types')}';
       export interface Config { b?: Secrets; c?: string }`);
    expect(JSON.stringify(schema)).not.toContain('theSecretKey');
    expect(schema).toMatchObject({ properties: { c: { type: 'string' } } });

    await expect(
      compileText(`import secrets from '${directory.resolve('secrets.json')}';
         export interface Config { a?: typeof secrets }`),
    ).rejects.toThrow(/^(?!.*theSecretKey).*cannot be made/s);
  });

  it.each([
    ['has no Config', 'export interface Other { x: string }', 'Config'],
    [
      'takes too long or too much',
      `type D = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
       type K = \`\${D}\${D}\${D}\${D}\`;
       export interface Config { x?: Record<K, Record<K, Record<K, string>>> }`,
      'cannot be made',
    ],
  ])('says why one %s cannot be used', async (_, text, why) => {
    const error: unknown = await compileText(text).catch(cause => cause);
    expect(error).toBeInstanceOf(DocumentError);
    expect(String(error)).toContain(why);
    expect(String(error)).toContain(name);
  });

  it('ends its process also when there is no backend any more that would', async () => {
    directory.setContent({
      'package.json': JSON.stringify({ name, configSchema: 'config.d.ts' }),
      'config.d.ts': ENDLESS,
    });
    const compiler = fork(
      resolvePackagePath(
        'backstage-plugin-marketplace-backend',
        'worker/compileConfigSchema.js',
      ),
      { execArgv: [], serialization: 'advanced', stdio: 'ignore' },
    );
    const ended = once(compiler, 'exit');
    compiler.send({ folder: directory.path, libraries: [], seconds: 1 });
    expect(await ended).toEqual([null, 'SIGKILL']);
  });

  it('leaves nothing behind', async () => {
    const folders = () =>
      readdirSync(tmpdir()).filter(each => /^marketplace-schema-/.test(each));
    // A portal that was killed has left its own
    const before = new Set(folders());
    const left = () => folders().filter(each => !before.has(each));
    await compileText('export interface Config {}');
    // Other tests may have theirs for a while
    for (let tries = 0; left().length > 0 && tries < 100; tries++) {
      await new Promise(done => setTimeout(done, 200));
    }
    expect(left()).toEqual([]);
  });
});
