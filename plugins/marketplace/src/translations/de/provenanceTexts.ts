/**
 * The texts about where an entry comes from, in German.
 *
 * @internal
 */
export const provenanceTexts = {
  'provenance.title': 'Woher dieser Eintrag kommt',
  'provenance.unknown': 'Nicht bekannt.',
  'provenance.catalog': 'der Katalog',
  'provenance.decides': 'Entscheidet: {{fields}}',
  'provenance.overridden': 'Hat auch: {{fields}}; es entscheidet {{source}}',
  'provenance.overriddenByOthers':
    'Hat auch: {{fields}}; darüber entscheiden andere',
  'provenance.nothing':
    'Entscheidet nichts: Über alles, was sie hat, entscheiden andere',

  'field.title': 'Titel',
  'field.description': 'Beschreibung',
  'field.longDescription': 'lange Beschreibung',
  'field.tags': 'Tags',
  'field.links': 'Links',
  'field.annotations': 'Annotationen',
  'field.author': 'Autor',
  'field.support': 'Support',
  'field.categories': 'Kategorien',
  'field.highlights': 'Highlights',
  'field.packages': 'Pakete',
  'field.icon': 'Icon',
  'field.added': 'Datum der Aufnahme',
  'field.internal': 'Kennzeichen „intern“',
  'field.labels': 'Labels',
  'field.setup': 'Einrichtung',
  'field.snapshot': 'Befunde der letzten Prüfung',
  'field.staleSince': 'Ende der Pflege',
  'field.maintenance': 'Pflege',
  'field.installation': 'Installation',
  'field.documentation': 'Dokumentation',
  'field.capabilities': 'Fähigkeiten',
  'field.lifecycle': 'Lebenszyklus',
  'field.owner': 'Eigentümer',
  'field.screenshots': 'Screenshots',
  'field.publisher': 'Herausgeber',
};
