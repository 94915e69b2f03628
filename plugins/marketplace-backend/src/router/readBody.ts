import { InputError } from '@backstage/errors';
import express, { Request, Response } from 'express';
import { z } from 'zod';
import { RequestError } from './RequestError';

const failure = z.object({ type: z.string().optional(), message: z.string() });

/**
 * Reads the body of a request that sends JSON, compressed or not. It is to be called for
 * callers only who may send one, and instead of any other parser of bodies.
 *
 * @param limit - of what comes out when it is compressed, in bytes
 * @throws `RequestError` when it is too large or no JSON, `InputError` when it is cut off
 */
export async function readBody(
  req: Request,
  res: Response,
  limit: number,
): Promise<Buffer> {
  if (!req.is('application/json')) {
    throw new RequestError(
      415,
      `Send it with the header 'Content-Type: application/json'`,
    );
  }
  const read = express.raw({ type: () => true, limit });
  await new Promise<void>((resolve, reject) => {
    read(req, res, error =>
      error ? reject(explain(error, limit)) : resolve(),
    );
  });
  if (!Buffer.isBuffer(req.body)) {
    throw new InputError('The request has no body');
  }
  return req.body;
}

function explain(error: unknown, limit: number): Error {
  const { type, message } = failure.safeParse(error).data ?? {};
  switch (type) {
    case 'entity.too.large':
      return new RequestError(
        413,
        `The body must have at most ${limit} bytes (${
          limit / 1024 / 1024
        } MB), uncompressed`,
      );
    case 'encoding.unsupported':
      return new RequestError(
        415,
        'The Content-Encoding of the body is not known; use gzip, or none',
      );
    default:
      return new InputError(`The body could not be read: ${message}`);
  }
}
