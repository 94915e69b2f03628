/**
 * The texts about the sources of entries, in German.
 *
 * @internal
 */
export const sourceTexts = {
  'sources.intro':
    'Woher die Einträge kommen. Sagen mehrere Quellen etwas über ein Plugin, entscheidet die erste in dieser Liste.',
  'sources.allWell': 'Keine Quelle hat Probleme.',
  'sources.attention_one': '{{count, number}} Quelle ist zu prüfen.',
  'sources.attention_other': '{{count, number}} Quellen sind zu prüfen.',
  'sources.loading': 'Quellen werden geladen',
  'sources.failed': 'Die Quellen konnten nicht geladen werden: {{message}}',
  'sources.list': 'Quellen, die entscheidende zuerst',

  'noSources.title': 'Es gibt keine Quellen',
  'noSources.description':
    'Der Marktplatz liest seine Einträge aus marketplace.sources in app-config.yaml.',

  'noAccess.title': 'Die Quellen sind hier nicht einsehbar',
  'noAccess.description':
    'Dafür braucht es die Berechtigung marketplace.source.read. Wer dieses Portal betreibt, kann sie erteilen.',

  'source.failed': 'Die Quelle {{id}} konnte nicht geladen werden: {{message}}',
  'source.loading': 'Quelle wird geladen',
  'source.plugins': 'Plugins',
  'source.entities': 'Entities',
  'source.errors': 'Fehler',
  'source.warnings': 'Warnungen',
  'source.errorsOf': '{{number}} Fehler von {{id}}',
  'source.warningsOf': '{{number}} Warnungen von {{id}}',
  'source.lastRun': 'Letztes Lesen',
  'source.nextRun': 'Nächstes Lesen',
  'source.never': 'Noch keines',
  'source.notPlanned': 'Nicht bekannt',

  'sourceType.bundled': 'Mit dem Marktplatz geliefert',
  'sourceType.directory': 'Verzeichnis von Plugins',
  'sourceType.entities': 'Katalog-Entities',
  'sourceType.workspace': 'Plugins dieses Repositorys',
  'sourceType.packages': 'Genannte npm-Pakete',

  'sourceState.new': 'Noch nicht gelesen',
  'sourceState.healthy': 'In Ordnung',
  'sourceState.problems': 'Hat Fehler',
  'sourceState.shrunk': 'Entfernen zurückgehalten',
  'sourceState.failing': 'Nicht lesbar',
  'sourceState.running': 'Wird gelesen',

  'run.running': 'läuft',
  'run.unchanged': 'nichts Neues',
  'run.changed': 'geändert',
  'run.added': '{{number}} hinzugefügt',
  'run.altered': '{{number}} geändert',
  'run.removed': '{{number}} entfernt',
  'run.kept': '{{number}} von vorher behalten',
  'run.shrunk': 'Entfernen zurückgehalten',
  'run.failed': 'nicht lesbar',
  'run.interrupted': 'unterbrochen',

  'refresh.idle': 'Neu lesen',
  'refresh.asked': 'Angefordert',
  'refresh.running': 'Wird gelesen',
  'refresh.label': '{{id}} neu lesen',
  'refresh.askedLabel': 'Lesen von {{id}} angefordert',
  'refresh.runningLabel': '{{id}} wird gelesen',
  'refresh.failed': 'Das Lesen ließ sich nicht anfordern: {{message}}',

  'failing.kept_one':
    'Sie war nicht lesbar. Ihre Entity bleibt, wie sie {{when}} war.',
  'failing.kept_other':
    'Sie war nicht lesbar. Ihre {{count, number}} Entities bleiben, wie sie {{when}} waren.',
  'failing.never': 'Sie war noch nie lesbar, daher hat sie keine Einträge.',

  'shrunk.entities_one':
    'Diese Quelle hat jetzt {{count, number}} Entity; es waren {{from}}.',
  'shrunk.entities_other':
    'Diese Quelle hat jetzt {{count, number}} Entities; es waren {{from}}.',
  'shrunk.kept_one': 'Die fehlende wurde behalten.',
  'shrunk.kept_other': 'Die {{count, number}} fehlenden wurden behalten.',
  'shrunk.agreeing':
    'Stimmen drei Lesungen in Folge überein, werden sie von selbst entfernt; bisher {{agreeing}} von 3.',
  'shrunk.agreeingSince':
    'Stimmen drei Lesungen in Folge überein, werden sie von selbst entfernt; bisher {{agreeing}} von 3, die erste {{since}}.',
  'shrunk.empty':
    'Nichts ist übrig, deshalb werden sie nie von selbst entfernt.',
  'shrunk.remove': 'Entfernen',

  'removal.title_one': '{{count, number}} Entity von {{id}} entfernen?',
  'removal.title_other': '{{count, number}} Entities von {{id}} entfernen?',
  'removal.text':
    'Sie verlassen den Katalog und den Marktplatz, sofern keine andere Quelle sie hat. Bekommt die Quelle sie zurück, dann auch der Marktplatz.',
  'removal.cancel': 'Behalten',
  'removal.confirm_one': '{{count, number}} Entity entfernen',
  'removal.confirm_other': '{{count, number}} Entities entfernen',
  'removal.failed': 'Sie konnten nicht entfernt werden: {{message}}',

  'problems.title': 'Probleme',
  'problems.none':
    'Keine Probleme: Jede Datei ließ sich verwenden, wie sie ist.',
  'problems.noneKnown':
    'Keine bekannt: Ihre Dateien konnten nicht gelesen werden.',
  'problems.noneOfKind': 'Keine dieser Art.',
  'problems.show': 'Gezeigte Probleme',
  'problems.all': 'Alle ({{number}})',
  'problems.errors': 'Fehler ({{number}})',
  'problems.warnings': 'Warnungen ({{number}})',
  'problems.error': 'Fehler',
  'problems.warning': 'Warnung',
  'problems.line': 'Zeile {{line}}',
  'problems.field': 'Feld {{field}}',
  'problems.shown': '{{shown}} von {{total}} gezeigt',
  'problems.more': 'Mehr zeigen',
  'problems.rest':
    'Nur die ersten {{known}} von {{total}} werden aufbewahrt; sind sie behoben, zeigen sich die übrigen.',

  'runs.title': 'Letzte Lesungen',
  'runs.none': 'Sie wurde noch nie gelesen.',
  'runs.took': 'dauerte {{duration}}',
  'runs.details': 'Welche Einträge',
  'runs.added': 'Hinzugefügt',
  'runs.changed': 'Geändert',
  'runs.removed': 'Entfernt',
  'runs.others': 'und {{number}} weitere',
  'runs.files_one': '{{count, number}} Datei',
  'runs.files_other': '{{count, number}} Dateien',
  'runs.entities_one': '{{count, number}} Entity',
  'runs.entities_other': '{{count, number}} Entities',
  'runs.errors_one': '{{count, number}} Fehler',
  'runs.errors_other': '{{count, number}} Fehler',
  'runs.warnings_one': '{{count, number}} Warnung',
  'runs.warnings_other': '{{count, number}} Warnungen',
};
