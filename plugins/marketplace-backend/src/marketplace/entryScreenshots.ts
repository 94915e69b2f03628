import {
  isWebUrl,
  PluginEntity,
  PluginScreenshot,
  withoutBidiControls,
} from 'backstage-plugin-marketplace-common';

/** An entity has 256 kB at most; this leaves room for what it says. */
const MAX_DATA_URI_LENGTH = 200_000;

/**
 * What the API answers for an entry's `spec.screenshots`: images that show without asking
 * any third party, links to others, and nothing of what is neither.
 *
 * @returns `undefined` when nothing is left
 */
export function entryScreenshots(
  screenshots: PluginEntity['spec']['screenshots'],
): PluginScreenshot[] | undefined {
  const usable = (screenshots ?? []).flatMap<PluginScreenshot>(item => {
    const { image } = item;
    const title = withoutBidiControls(item.title);
    if (isWebUrl(image)) {
      return [{ title, url: image }];
    }
    // YAML folds long lines, which leaves blanks inside of base64.
    const compact = image.replace(
      /\s+/g,
      image.includes(';base64,') ? '' : ' ',
    );
    return compact.length <= MAX_DATA_URI_LENGTH &&
      /^data:image\/(svg\+xml|png|jpeg|webp)[;,]/i.test(compact)
      ? [{ title, image: compact }]
      : [];
  });
  return usable.length > 0 ? usable : undefined;
}
