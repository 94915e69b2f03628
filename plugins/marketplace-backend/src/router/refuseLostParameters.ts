import { InputError } from '@backstage/errors';
import { Router } from 'express';

/** The parser leaves out those that come after. */
const MAX_PARAMETERS = 1_000;

/**
 * Refuses parameters of a query that the parser leaves out, such as `__proto__`: nothing that
 * looks at what was parsed can tell that they are unknown. To be added before all routes.
 */
export function refuseLostParameters(router: Router): void {
  router.use((req, _res, next) => {
    const [query = ''] = /\?.*/s.exec(req.originalUrl) ?? [];
    const names = [...new URLSearchParams(query).keys()];
    if (names.length > MAX_PARAMETERS) {
      throw new InputError(
        `The query has more than ${MAX_PARAMETERS} parameters`,
      );
    }
    const lost = names.find(
      // `x[]` and `x[y]` are parts of `x`
      key => !Object.hasOwn(req.query, key.replace(/\[.*/s, '')),
    );
    next(
      lost === undefined
        ? undefined
        : new InputError(`Unknown query parameter '${lost.slice(0, 100)}'`),
    );
  });
}
