/**
 * The texts of the cards on the catalog pages of plugins and packages, in German.
 *
 * @internal
 */
export const cardTexts = {
  'about.title': 'Über das Plugin',
  'about.highlights': 'Highlights',
  'about.categories': 'Kategorien',
  'about.tags': 'Tags',
  'about.maintenance': 'Pflege',
  'about.lifecycle': 'Lebenszyklus',
  'about.publisher': 'Herausgeber',
  'about.added': 'Hinzugefügt',
  'about.links': 'Links',
  'about.collections': 'Teil von',
  'about.screenshots': 'Screenshots',
  'about.screenshot': 'Screenshot: {{title}}',
  'about.enlarge': 'Größer zeigen: {{title}}',
  'about.close': 'Schließen',

  'status.title': 'Installationsstatus',
  'status.installed': 'Installiert',
  'status.not-installed': 'Nicht installiert',
  'status.unknown': 'Nicht bekannt',
  'status.missingFrontend_one':
    'Teilweise installiert: Das Frontend-Paket {{names}} fehlt',
  'status.missingFrontend_other':
    'Teilweise installiert: Keines der Frontend-Pakete {{names}} ist da',
  'status.missingBackend_one':
    'Teilweise installiert: Das Backend-Paket {{names}} fehlt',
  'status.missingBackend_other':
    'Teilweise installiert: Keines der Backend-Pakete {{names}} ist da',
  'status.version': 'Version',
  'status.instance': 'Instanz',
  'status.backstage': 'Backstage',
  'status.inventory': 'Inventar aufgenommen',
  'status.evidence': 'Belege',
  'status.latest': 'Neueste',
  'status.reason.no-inventory':
    'Von dieser Instanz wurde noch kein Inventar aufgenommen.',
  'status.reason.half-unknown':
    'Die Pakete der Hälfte, zu der es gehört, sind von dort, wo das Inventar aufgenommen wurde, nicht zu sehen.',
  'status.reason.no-packages':
    'Von diesem Eintrag ist kein npm-Paket bekannt, nach dem zu suchen wäre.',
  'status.unknownHalf.frontend':
    'Ob die Frontend-Hälfte da ist, ist nicht bekannt: Das Inventar kann die App nicht sehen.',
  'status.unknownHalf.backend':
    'Ob die Backend-Hälfte da ist, ist nicht bekannt: Das Inventar kann das Backend nicht sehen.',
  'status.unseenButRuns':
    'Das Inventar kann die App nicht sehen, aber dieser Browser nutzt die Frontend-Hälfte.',
  'status.notCompared': 'Nicht verglichen',
  'status.missingHalf.frontend':
    'Teilweise installiert: Die Frontend-Hälfte fehlt',
  'status.missingHalf.backend':
    'Teilweise installiert: Die Backend-Hälfte fehlt',
  'status.missingHalf.both': 'Teilweise installiert: Beide Hälften fehlen',
  'status.missingBoth_one': 'Teilweise installiert: {{names}} fehlt',
  'status.missingBoth_other': 'Teilweise installiert: {{names}} fehlen',
  'status.missingModules_one':
    'Das Modul {{names}} sollte zusätzlich installiert sein.',
  'status.missingModules_other':
    'Die Module {{names}} sollten zusätzlich installiert sein.',
  'status.deprecated': '{{name}} ist abgekündigt: {{message}}',
  'status.moved': '{{name}} ist nach {{to}} umgezogen.',
  'status.incompatible':
    'Laut eigener Angabe ist es nicht für dieses Portal gemacht.',
  'status.update': 'Version {{latest}} ist erschienen.',
  'status.updateSome': 'Eine neuere Version ist erschienen.',
  'status.unlisted': 'Keine Quelle hat einen Eintrag dafür.',
  'status.instances': 'In jeder Instanz',
  'status.instancesLeftOut_one':
    '{{count, number}} weitere Instanz wird nicht gezeigt, weil es zu lange dauert, so viel zu lesen.',
  'status.instancesLeftOut_other':
    '{{count, number}} weitere Instanzen werden nicht gezeigt, weil es zu lange dauert, so viel zu lesen.',
  'status.state': 'Status',
  'status.staleInventory': '{{when}}, überholt',
  'status.attention': 'Zu prüfen',
  'status.notLoaded_one':
    '{{names}} ist deklariert, aber das laufende Backend hat es nicht geladen.',
  'status.notLoaded_other':
    '{{names}} sind deklariert, aber das laufende Backend hat sie nicht geladen.',
  'status.archived':
    'Niemand pflegt dieses Plugin mehr: Zeit für einen Nachfolger.',

  'packages.title': 'Pakete',
  'packages.none': 'Der Eintrag nennt keine Pakete.',
  'packages.optional': 'optional',
  'packages.formerly': 'Früher {{names}}',
  'packages.installedAs': 'Unter dem früheren Namen {{name}} installiert',
  'packages.declared': 'In {{workspace}} als {{range}} deklariert',
  'packages.loaded': 'Vom Backend geladen',
  'packages.notLoaded': 'Vom Backend nicht geladen',
  'packages.evidence': 'Bekannt durch: {{evidence}}',
  'packages.alias': 'In {{workspace}} als {{alias}} deklariert ({{range}})',
  'packages.versions': 'Mehrere Versionen: {{versions}}',
  'packages.latest': 'Neueste ist {{latest}}',
  'packages.latestOf': 'Neueste ist {{latest}}, erschienen am {{when}}',
  'packages.deprecated': 'Abgekündigt: {{message}}',
  'packages.latestDeprecated':
    'Die neueste Version ist abgekündigt: {{message}}',
  'packages.moved': 'Umgezogen nach {{to}}',
  'packages.failure': 'Neueres ist nicht bekannt: {{message}}',
  'packages.terms': 'Lizenz {{license}}',

  'package.title': 'Paket',
  'package.name': 'npm-Name',
  'package.role': 'Rolle',
  'package.description': 'Beschreibung',
  'package.version': 'Gelistete Version',
  'package.partOf': 'Teil von',

  'role.frontend-plugin': 'Frontend-Plugin',
  'role.frontend-plugin-module': 'Frontend-Modul',
  'role.backend-plugin': 'Backend-Plugin',
  'role.backend-plugin-module': 'Backend-Modul',
  'role.common-library': 'Gemeinsame Bibliothek',
  'role.node-library': 'Backend-Bibliothek',
  'role.web-library': 'Frontend-Bibliothek',

  'entity.loading': 'Wird geladen',
  'entity.failed': 'Das konnte nicht geladen werden: {{message}}',
  'entity.retry': 'Erneut versuchen',

  'widget.title': 'Plugin-Marktplatz',
  'widget.loading': 'Neue Plugins werden geladen',
  'widget.updates_one': '{{count, number}} Update steht aus',
  'widget.updates_other': '{{count, number}} Updates stehen aus',
  'widget.updatesUnknown': 'Ob Updates ausstehen, ist nicht bekannt',
  'widget.empty':
    'Kein Plugin ist neu, und keines wurde kürzlich veröffentlicht.',
  'widget.failed': 'Neue Plugins konnten nicht geladen werden: {{message}}',

  'searchResult.kind': 'Plugin',
};
