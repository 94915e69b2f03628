import { Router } from 'express';
import { RequestError } from './RequestError';

const METHODS = ['get', 'put', 'post', 'patch', 'delete'];

/**
 * Answers known paths that are asked with a method that they do not have. To be added
 * after all routes.
 *
 * @param paths - as OpenAPI has them
 */
export function refuseOtherMethods(
  router: Router,
  paths: Record<string, object>,
): void {
  for (const [path, operations] of Object.entries(paths)) {
    const allowed = METHODS.filter(method => method in operations)
      .map(method => method.toUpperCase())
      .flatMap(method => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
      .join(', ');
    router.all(path.replace(/\{(\w+)\}/g, ':$1'), (req, res, next) => {
      if (req.method === 'OPTIONS') {
        next();
        return;
      }
      res.setHeader('Allow', allowed);
      next(
        new RequestError(
          405,
          `${req.method} is not possible here; this path has ${allowed}`,
        ),
      );
    });
  }
}
