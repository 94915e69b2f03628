/**
 * Whether a text is the name of an npm package, so that it can be asked for without
 * asking for anything else.
 *
 * @see https://docs.npmjs.com/cli/v11/configuring-npm/package-json#name
 */
export function isPackageName(text: string): boolean {
  return (
    text.length <= 214 &&
    /^(@[a-z0-9~_-][a-z0-9._~-]*\/)?[a-z0-9~_-][a-z0-9._~-]*$/i.test(text)
  );
}
