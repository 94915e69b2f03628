import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useLocale } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';

const NAMES = {
  'metadata.title': 'title',
  'metadata.description': 'description',
  'metadata.tags': 'tags',
  'metadata.links': 'links',
  'metadata.annotations': 'annotations',
  'metadata.labels': 'labels',
  'spec.author': 'author',
  'spec.authors': 'author',
  'spec.capabilities': 'capabilities',
  'spec.categories': 'categories',
  'spec.description': 'longDescription',
  'spec.documentation': 'documentation',
  'spec.highlights': 'highlights',
  'spec.history': 'added',
  'spec.history.added': 'added',
  'spec.icon': 'icon',
  'spec.installation': 'installation',
  'spec.internal': 'internal',
  'spec.lifecycle': 'lifecycle',
  'spec.maintenance': 'maintenance',
  'spec.owner': 'owner',
  'spec.packages': 'packages',
  'spec.publisher': 'publisher',
  'spec.screenshots': 'screenshots',
  'spec.setup': 'setup',
  'spec.snapshot': 'snapshot',
  'spec.staleSince': 'staleSince',
  'spec.support': 'support',
} as const;

/**
 * A function that names fields, given as dotted paths, in words: "title, tags and
 * icon". Fields that have no words of their own are called by their keys.
 *
 * @internal
 */
export function useFieldNames() {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const locale = useLocale();
  return (paths: string[]) =>
    new Intl.ListFormat(locale).format(
      new Set(
        paths.map(path =>
          isKnown(path)
            ? t(`field.${NAMES[path]}`)
            : path.replace(/^(metadata|spec)\./, ''),
        ),
      ),
    );
}

function isKnown(path: string): path is keyof typeof NAMES {
  return Object.hasOwn(NAMES, path);
}
