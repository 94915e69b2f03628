import { Router } from 'express';
import type { RouterOptions } from './createRouter';

/** `/highlights`: what to show people who have not asked for anything yet. */
export function addHighlightRoutes(
  router: Router,
  { callers, httpAuth, marketplace }: RouterOptions,
): void {
  router.get('/highlights', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    res.json(await marketplace.highlights(await callers.of(credentials)));
  });
}
