import { NotFoundError } from '@backstage/errors';
import { Router } from 'express';
import { readFile } from 'node:fs/promises';
import { brandTile } from '../marketplace/brandTile';
import { brandColor } from '../marketplace/entryIcon';

/** A week: a brand's mark changes with a release of the collection, hardly ever. */
const MAX_AGE_SECONDS = 7 * 24 * 60 * 60;

/** `/icons`: images of brands, the same for everybody. */
export function addIconRoutes(router: Router): void {
  router.get('/icons/simple-icons/:file', async (req, res) => {
    const slug = req.params.file.replace(/\.svg$/, '');
    const color = brandColor(slug);
    if (!color) {
      throw new NotFoundError(
        `There is no icon '${slug}' in the simple-icons collection`,
      );
    }
    const svg = await readFile(
      require.resolve(`simple-icons/icons/${slug}.svg`),
      'utf8',
    );
    const path = / d="([^"]+)"/.exec(svg)?.[1] ?? '';
    res
      .setHeader('Content-Type', 'image/svg+xml')
      .setHeader('Cache-Control', `public, max-age=${MAX_AGE_SECONDS}`)
      .setHeader(
        'Content-Security-Policy',
        "default-src 'none'; style-src 'unsafe-inline'",
      )
      .send(brandTile(path, color));
  });
}
