import { createMockDirectory } from '@backstage/backend-test-utils';
import { once } from 'node:events';
import { createServer, RequestListener, Server } from 'node:http';
import { RegistryClient } from '../registry/RegistryClient';

/**
 * Sets tests up that ask registries: npm's settings are those of the tests alone, and
 * servers end with each test.
 */
export function registrySettings() {
  const directory = createMockDirectory();
  const environment = process.env;
  const servers: Server[] = [];

  beforeEach(() => {
    directory.clear();
    // Nothing of the settings of whoever runs the tests
    process.env = {
      ...Object.fromEntries(
        Object.entries(environment).filter(([key]) =>
          key.startsWith('BACKSTAGE_TEST_'),
        ),
      ),
      PATH: environment.PATH,
      HOME: directory.resolve('home'),
      PREFIX: directory.resolve('prefix'),
    };
  });

  afterEach(() => {
    process.env = environment;
    for (const server of servers.splice(0)) {
      server.close();
      server.closeAllConnections();
    }
  });

  return {
    directory,
    /** A client of a portal with this `.npmrc`. */
    clientWith(npmrc: string): RegistryClient {
      directory.addContent({
        'portal/package.json': '{"name": "portal"}',
        'portal/.npmrc': npmrc,
      });
      return RegistryClient.create({ cwd: directory.resolve('portal') });
    },
    /** Starts a server on loopback, and tells its host with the port. */
    async serve(listener: RequestListener): Promise<string> {
      const server = createServer(listener).listen(0, '127.0.0.1');
      servers.push(server);
      await once(server, 'listening');
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      return `127.0.0.1:${port}`;
    },
  };
}
