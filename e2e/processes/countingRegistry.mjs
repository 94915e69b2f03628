import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * Starts a registry on loopback that knows version 1.5.0 of every package, and counts who
 * is asked for.
 */
export async function startCountingRegistry() {
  const counts = new Map();
  const server = createServer((req, res) => {
    const name = decodeURIComponent(req.url.slice(1));
    counts.set(name, (counts.get(name) ?? 0) + 1);
    res.setHeader('content-type', 'application/json');
    res.end(
      JSON.stringify({
        name,
        'dist-tags': { latest: '1.5.0' },
        versions: { '1.5.0': { name, version: '1.5.0' } },
        time: { '1.5.0': '2026-01-01T00:00:00.000Z' },
      }),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    counts,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
