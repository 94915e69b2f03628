/**
 * The form of the community for plugins that are missing.
 *
 * @internal
 */
export const COMMUNITY_FORM =
  'https://github.com/backstage/community-plugins/issues/new?template=3-plugin.yaml&labels=plugin&title=%F0%9F%94%8C%20Plugin%3A%20{name}';

/** Longer names are none; and addresses have an end. */
const MAX_NAME = 100;

/**
 * The address of a form to suggest a plugin.
 *
 * @param form - its address, with `{name}` in the place of the plugin's name, if it has one
 * @param name - what the person looked for; may be empty
 * @internal
 */
export function suggestUrl(form: string, name: string): string {
  const short = [...name.trim()].slice(0, MAX_NAME).join('');
  return form.split('{name}').join(encodeURIComponent(short));
}
