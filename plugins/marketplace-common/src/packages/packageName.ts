/**
 * npm names have no more characters.
 *
 * @public
 */
export const MAX_PACKAGE_NAME_LENGTH = 214;

/**
 * What an npm name looks like, for example `@acme/plugin-x`, also one of the time when
 * capitals were allowed. Without anchors, to be part of other patterns.
 *
 * @see https://docs.npmjs.com/cli/v11/configuring-npm/package-json#name
 * @public
 */
export const PACKAGE_NAME_PATTERN =
  '(@[a-zA-Z0-9~_-][a-zA-Z0-9._~-]*/)?[a-zA-Z0-9~_-][a-zA-Z0-9._~-]*';

const packageName = new RegExp(`^${PACKAGE_NAME_PATTERN}$`);

/**
 * Whether a text is the name of an npm package, so that it can be asked for without
 * asking for anything else.
 *
 * @public
 */
export function isPackageName(text: string): boolean {
  return text.length <= MAX_PACKAGE_NAME_LENGTH && packageName.test(text);
}
