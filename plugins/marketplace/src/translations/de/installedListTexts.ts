/**
 * The texts of the lists of installed plugins and packages, in German.
 *
 * @internal
 */
export const installedListTexts = {
  'installedList.caption': 'Installierte Plugins von {{instance}}',
  'installedList.search': 'Installierte Plugins durchsuchen',
  'installedList.attention': 'Zu prüfen',
  'installedList.plugin': 'Plugin',
  'installedList.version': 'Version',
  'installedList.latest': 'Neueste',
  'installedList.behind': '{{lag}}: {{latest}} ist erschienen',
  'installedList.latestUnknown': 'Neueste Version nicht bekannt',
  'installedList.byRelease': 'Nach dem Datum der neuesten Version sortieren',
  'installedList.status': 'Status',
  'installedList.evidence': 'Belege',
  'installedList.look': 'Zu prüfen',
  'installedList.noMatch': 'Kein installiertes Plugin passt',
  'installedList.noMatchHint':
    'Vielleicht helfen andere Wörter oder weniger Filter.',
  'installedList.none': 'Kein Plugin ist installiert',
  'installedList.noneHint':
    'Das Inventar dieser Instanz enthält kein Plugin. Ein erstes lässt sich im Marktplatz finden; was das Inventar nicht lesen konnte, steht in den Befunden.',
  'installedList.browse': 'Plugins ansehen',

  'installedPackages.caption': 'Pakete von {{instance}}',
  'installedPackages.search': 'Pakete durchsuchen',
  'installedPackages.searchPlaceholder':
    'Nach Paket, Plugin oder Beschreibung suchen',
  'installedPackages.package': 'Paket',
  'installedPackages.role': 'Art',
  'installedPackages.noRole': 'Gehört zu keinem Plugin',
  'installedPackages.version': 'Version',
  'installedPackages.latest': 'Neueste',
  'installedPackages.declared': 'Deklariert in',
  'installedPackages.declaredAs': '{{workspace}} {{range}}',
  'installedPackages.evidence': 'Belege',
  'installedPackages.freshness': 'Updates',
  'installedPackages.loaded': 'Geladen',
  'installedPackages.workspace': 'Workspace',
  'installedPackages.any': 'Alle',
  'installedPackages.option': '{{name}} ({{number}})',
  'installedPackages.download': 'CSV herunterladen',
  'installedPackages.downloading': 'CSV wird erstellt',
  'installedPackages.downloadFailed':
    'Die CSV-Datei konnte nicht erstellt werden: {{message}}',
  'installedPackages.loading': 'Pakete werden geladen',
  'installedPackages.failed':
    'Die Pakete konnten nicht geladen werden: {{message}}',
  'installedPackages.noMatch': 'Kein Paket passt',
  'installedPackages.noMatchHint':
    'Vielleicht helfen andere Wörter oder weniger Filter.',
  'installedPackages.none': 'Kein Paket ist installiert',
  'installedPackages.noneHint':
    'Das Inventar dieser Instanz enthält kein Paket. Was es nicht lesen konnte, steht bei den Plugins.',
  'installedPackages.unseen': 'Kein Paket ist zu sehen',
  'installedPackages.unseenHint':
    'Weder die Frontend-Pakete noch die Backend-Pakete dieser Instanz sind von hier aus zu sehen. Warum, steht bei den Plugins unter den Befunden.',
  'installedPackages.count_one': '{{count, number}} Paket',
  'installedPackages.count_other': '{{count, number}} Pakete',

  'unlisted.howTo': 'So wird es gelistet',
  'unlisted.why':
    'Es ist in diesem Portal installiert, aber keine Quelle hat einen Eintrag dafür. Was hier steht, stammt aus seinen package.json-Dateien.',
  'unlisted.workspace':
    'Es wird in diesem Repository entwickelt: Eine Quelle vom Typ workspace listet es und jedes andere hier entwickelte Plugin. Sie kommt in app-config.yaml.',
  'unlisted.packages':
    'Eine Quelle vom Typ packages listet es mit dem, was seine Registry weiß. Sie kommt in app-config.yaml.',
  'unlisted.more':
    'Andere Quellen haben Einträge, die Menschen geschrieben haben: docs/add-a-plugin.md im Paket backstage-plugin-marketplace-backend erklärt, wie das geht.',
  'unlisted.failed':
    'Das Plugin {{name}} konnte nicht geladen werden: {{message}}',
  'unlisted.none': 'Dieses Plugin ist nicht hier',
  'unlisted.noneHint':
    'Das Plugin {{name}} ist nicht mehr installiert, eine Quelle listet es jetzt und es hat eine Seite im Katalog, oder die Rechte reichen nicht, um zu sehen, was installiert ist.',
  'unlisted.installed': 'Zeigen, was installiert ist',
};
