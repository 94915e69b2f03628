import { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { startWebServer } from './startWebServer';
import { tarArchive } from './tarArchive';

/** What the stand-in has, to be changed between requests. */
export interface GiteaState {
  /** Of the one commit. */
  sha: string;
  files: Parameters<typeof tarArchive>[0];
  /** Sends an archive in another way than whole. */
  sendArchive?: (archive: Buffer, res: ServerResponse) => void;
}

/**
 * Starts what the Gitea URL reader asks of a Gitea server, with one repository
 * `acme/entries` of one branch `main`.
 */
export async function startGitea(state: GiteaState) {
  const api = '/api/v1/repos/acme/entries';
  const server = await startWebServer((req, res) => {
    const { pathname } = new URL(req.url ?? '', 'http://localhost');
    if (pathname === `${api}/git/commits/main`) {
      res.end(JSON.stringify({ sha: state.sha }));
    } else if (pathname === `${api}/archive/main.tar.gz`) {
      const archive = gzipSync(
        tarArchive(
          Object.fromEntries(
            Object.entries(state.files).map(([path, content]) => [
              `entries/${path}`,
              content,
            ]),
          ),
        ),
      );
      (state.sendArchive ?? ((body, response) => response.end(body)))(
        archive,
        res,
      );
    } else {
      const file = state.files[pathname.slice(`${api}/contents/`.length)];
      res.statusCode = typeof file === 'string' ? 200 : 404;
      const content = Buffer.from(typeof file === 'string' ? file : '');
      res.end(
        JSON.stringify({
          encoding: 'base64',
          content: content.toString('base64'),
        }),
      );
    }
  });
  return {
    ...server,
    /** The address of the repository's files. */
    target: `${server.url}/acme/entries/src/branch/main`,
    /** What has the URL reader read it. */
    config: {
      integrations: { gitea: [{ host: server.host, baseUrl: server.url }] },
    },
  };
}
