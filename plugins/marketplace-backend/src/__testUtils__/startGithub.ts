import { ServerResponse } from 'node:http';
import { startWebServer } from './startWebServer';

/** What the stand-in has, to be changed between requests. */
export interface GithubState {
  /** Of the one commit. */
  sha: string;
  files: Record<string, string>;
  /** Answers requests for the content of a file in another way. */
  sendFile?: (path: string, res: ServerResponse) => boolean;
}

/**
 * Starts what the GitHub URL reader asks of a GitHub Enterprise server to find files, with
 * one repository `acme/entries` of one branch `main`.
 */
export async function startGithub(state: GithubState) {
  const api = '/repos/acme/entries';
  const server = await startWebServer((req, res) => {
    const { pathname } = new URL(req.url ?? '', 'http://localhost');
    const json = (body: unknown) => {
      res.setHeader('Content-Type', 'application/json');
      res.end(JSON.stringify(body));
    };
    const blob = decodeURIComponent(pathname.slice(`${api}/blobs/`.length));
    const base = `http://${req.headers.host}${api}`;
    if (pathname === `${api}/commits/main/status`) {
      json({
        sha: state.sha,
        repository: {
          trees_url: `${base}/trees{/sha}`,
          archive_url: `${base}/{archive_format}{/ref}`,
        },
      });
    } else if (pathname === `${api}/trees/${state.sha}`) {
      json({
        truncated: false,
        tree: Object.keys(state.files).map(path => ({
          path,
          type: 'blob',
          url: `${base}/blobs/${encodeURIComponent(path)}`,
        })),
      });
    } else if (!(blob in state.files)) {
      res.writeHead(404).end();
    } else if (!state.sendFile?.(blob, res)) {
      const content = Buffer.from(state.files[blob]);
      json({ encoding: 'base64', content: content.toString('base64') });
    }
  });
  return {
    ...server,
    /** The address of the repository's files. */
    target: `${server.url}/acme/entries/blob/main`,
    /** What has the URL reader read it. */
    config: {
      integrations: {
        github: [
          {
            host: server.host,
            apiBaseUrl: server.url,
            rawBaseUrl: server.url,
            token: 'secret',
          },
        ],
      },
    },
  };
}
