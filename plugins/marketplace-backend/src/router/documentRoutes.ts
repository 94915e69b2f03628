import { Request, Router } from 'express';
import { z } from 'zod';
import { AskedPlugin } from '../documents/Documents';
import { parseBy } from '../parseBy';
import type { RouterOptions } from './createRouter';

const schema = z.object({
  package: z.string().optional(),
  instance: z.string().optional(),
});

/** `/plugins/.../readme`, `config-schema` and `versions`: what packages tell of themselves. */
export function addDocumentRoutes(
  router: Router,
  options: RouterOptions,
): void {
  const { callers, documents, httpAuth, marketplace } = options;

  /** The plugin, when the caller may read it. */
  const asked = async (
    req: Request<{ namespace: string; name: string }>,
    instance?: string,
  ): Promise<AskedPlugin> => {
    const { namespace, name } = req.params;
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const caller = await callers.of(credentials);
    const { readsInventories } = caller;
    return {
      ...(await marketplace.pluginView(namespace, name, instance, caller)),
      readsInventories,
    };
  };

  router.get('/plugins/:namespace/:name/readme', async (req, res) => {
    const query = parseBy(schema, req.query);
    res.json(await documents.readme(await asked(req), query.package));
  });

  router.get('/plugins/:namespace/:name/config-schema', async (req, res) => {
    res.json(await documents.configSchema(await asked(req)));
  });

  router.get('/plugins/:namespace/:name/versions', async (req, res) => {
    const query = parseBy(schema, req.query);
    const plugin = await asked(req, query.instance);
    res.json(await documents.versions(plugin, query.package));
  });
}
