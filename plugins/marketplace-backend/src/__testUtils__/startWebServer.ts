import { createServer, RequestListener } from 'node:http';

/** A web server on this machine alone. */
export interface WebServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  url: string;
  /** With the port. */
  host: string;
  /** The paths that were asked for, in order. */
  requests: string[];
  close(): Promise<void>;
}

/** Starts a web server that answers as it is told. */
export async function startWebServer(
  answer: RequestListener,
): Promise<WebServer> {
  const requests: string[] = [];
  const server = createServer((req, res) => {
    requests.push(req.url ?? '');
    answer(req, res);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const host = `127.0.0.1:${port}`;
  return {
    url: `http://${host}`,
    host,
    requests,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
