import { NotFoundError } from '@backstage/errors';
import { Router } from 'express';

/** Lenient: portals may have rules of their own for the names of entities. */
const POSSIBLE = /^(?!\.\.?$)[^\s/:\p{C}]+$/u;

/**
 * Answers that there is nothing of a name that no entity can have. The catalog fails over
 * some of them, and others would lead to another of its paths. To be added before the routes
 * that have `:namespace` and `:name`.
 */
export function refuseImpossibleNames(router: Router): void {
  for (const parameter of ['namespace', 'name']) {
    router.param(parameter, (_req, _res, next, value: string) =>
      next(
        POSSIBLE.test(value)
          ? undefined
          : new NotFoundError(
              `There is nothing here: ${JSON.stringify(
                value,
              )} cannot be the ${parameter} of an entity`,
            ),
      ),
    );
  }
}
