import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

const ajv = new Ajv({ strict: false, validateFormats: false });
ajv.addSchema(
  parse(readFileSync(resolve(__dirname, '../schema/openapi.yaml'), 'utf8')),
  'openapi',
);

/** Expects an answer to be as the OpenAPI document promises. */
export function expectToMatch(schema: string, body: unknown): void {
  const validate = ajv.getSchema(`openapi#/components/schemas/${schema}`);
  if (!validate) {
    throw new Error(`openapi.yaml has no schema '${schema}'`);
  }
  validate(body);
  expect([schema, validate.errors]).toEqual([schema, null]);
}
