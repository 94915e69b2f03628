/** An error whose message says all: it is printed without a stack. */
export function plainError(message) {
  return Object.assign(new Error(message), { expected: true });
}
