/** The error that a promise rejects with. */
export async function failureOf(promise: Promise<unknown>): Promise<Error> {
  const error: unknown = await promise.then(
    () => undefined,
    cause => cause,
  );
  if (!(error instanceof Error)) {
    throw new Error('It should have failed with an error');
  }
  return error;
}
