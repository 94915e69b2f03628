import { CustomErrorBase } from '@backstage/errors';

const NAMES = {
  405: 'MethodNotAllowedError',
  413: 'PayloadTooLargeError',
  415: 'UnsupportedMediaTypeError',
};

/** A request that is refused with a status that has no error of Backstage's own. */
export class RequestError extends CustomErrorBase {
  readonly statusCode: 405 | 413 | 415;

  constructor(statusCode: 405 | 413 | 415, message: string) {
    super(message);
    this.statusCode = statusCode;
    this.name = NAMES[statusCode];
  }
}
