import { InputError, NotAllowedError } from '@backstage/errors';
import { Request, Router } from 'express';
import { z } from 'zod';
import type { RouterOptions } from './createRouter';

/** Entities of one page: the catalog takes them in one transaction. */
const PAGE_SIZE = 200;

const acknowledgement = z.object({
  items: z.array(z.object({ ref: z.string(), hash: z.string() })),
});

/** `/hand-over`: between the catalog's module and this plugin, for nobody else. */
export function addHandOverRoutes(
  router: Router,
  { httpAuth, mergedEntities }: RouterOptions,
): void {
  const requireCatalog = async (req: Request) => {
    const { principal } = await httpAuth.credentials(req, {
      allow: ['service'],
    });
    if (principal.subject !== 'plugin:catalog') {
      throw new NotAllowedError('Entries are handed over to the catalog only');
    }
  };

  router.get('/hand-over', async (req, res) => {
    await requireCatalog(req);
    res.json({ items: await mergedEntities.pending(PAGE_SIZE) });
  });

  router.post('/hand-over/acknowledgement', async (req, res) => {
    await requireCatalog(req);
    const { data, error } = acknowledgement.safeParse(req.body);
    if (!data) {
      throw new InputError(z.prettifyError(error));
    }
    await mergedEntities.acknowledge(data.items, new Date().toISOString());
    res.status(204).end();
  });
}
