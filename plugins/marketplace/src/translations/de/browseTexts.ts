/**
 * The texts of the page to browse plugins, in German.
 *
 * @internal
 */
export const browseTexts = {
  'page.title': 'Marktplatz',

  'tabs.label': 'Bereiche des Marktplatzes',
  'tabs.browse': 'Stöbern',
  'tabs.installed': 'Installiert',
  'tabs.sources': 'Quellen',

  'search.label': 'Plugins suchen',
  'search.placeholder': 'Nach Name, Autor oder Zweck suchen',
  'search.clear': 'Suche leeren',

  'sort.label': 'Sortieren nach',
  'sort.relevance': 'Relevanz',
  'sort.title': 'Name',
  'sort.added': 'Neueste',
  'sort.released': 'Kürzlich veröffentlicht',
  'sort.attention': 'Dringendste',

  'filters.title': 'Filter',
  'filters.open': 'Filter',
  'filters.openWithCount': 'Filter ({{picked}})',
  'filters.close': 'Filter schließen',
  'filters.show_one': '{{count, number}} Plugin zeigen',
  'filters.show_other': '{{count, number}} Plugins zeigen',
  'filters.category': 'Kategorie',
  'filters.status': 'Status',
  'filters.collection': 'Sammlung',
  'filters.source': 'Quelle',
  'filters.attention': 'Zu prüfen',
  'filters.role': 'Art des Pakets',
  'filters.capability': 'Fähigkeit',
  'filters.author': 'Autor',
  'filters.authorNote_one':
    'Der mit den meisten Plugins. Andere findet die Suche mit ihrem Namen.',
  'filters.authorNote_other':
    'Die {{count, number}} mit den meisten Plugins. Andere findet die Suche mit ihrem Namen.',
  'filters.maintenance': 'Pflege',
  'filters.catalogSource': 'Katalog',
  'filters.fromSource': 'Aus {{source}}',
  'filters.active': 'Aktive Filter',
  'filters.remove': 'Filter {{name}} entfernen',
  'filters.clear': 'Filter zurücksetzen',

  'state.installed': 'Installiert',
  'state.partial': 'Teilweise',
  'state.not-installed': 'Nicht installiert',
  'state.unknown': 'Nicht bekannt',

  'mark.installed': 'Installiert {{version}}',
  'mark.partial': 'Teilweise {{version}}',
  'mark.internal': 'Intern',

  'maintenance.active': 'Aktiv',
  'maintenance.inactive': 'Inaktiv',
  'maintenance.archived': 'Archiviert',

  'results.loading': 'Plugins werden geladen',
  'results.count_one': '{{count, number}} Plugin',
  'results.count_other': '{{count, number}} Plugins',
  'results.shown': '{{shown}} von {{total}} gezeigt',
  'results.more': 'Mehr zeigen',
  'results.failed': 'Die Plugins konnten nicht geladen werden: {{message}}',
  'results.moreFailed':
    'Weitere Plugins konnten nicht geladen werden: {{message}}',
  'results.unreachable':
    'Das Backend des Portals ist nicht erreichbar. Bitte die Verbindung prüfen und es erneut versuchen.',
  'results.retry': 'Erneut versuchen',

  'card.author': 'von {{author}}',
  'card.noDescription': 'Keine Beschreibung',

  'noMatch.title': 'Kein Plugin passt',
  'noMatch.description': 'Vielleicht helfen andere Wörter oder weniger Filter.',
  'noMatch.clear': 'Suche und Filter zurücksetzen',

  'noPlugins.title': 'Der Marktplatz ist leer',
  'noPlugins.description':
    'Keine Quelle hat einen Eintrag geliefert, der hier einsehbar ist. Einträge kommen kurz nach dem Start des Backends; bleiben sie aus, helfen marketplace.sources in app-config.yaml und das Log des Backends weiter, oder wer dieses Portal betreibt.',
  'noPlugins.sources': 'Quellen ansehen',

  'highlights.collections': 'Sammlungen',
  'highlights.plugins_one': '{{count, number}} Plugin',
  'highlights.plugins_other': '{{count, number}} Plugins',
  'highlights.featured': 'Empfohlen',
  'highlights.newest': 'Neueste',
  'highlights.released': 'Kürzlich veröffentlicht',
  'highlights.allPlugins': 'Alle Plugins',
  'highlights.all': 'Alle zeigen',
  'highlights.allOf': 'Alle zeigen: {{title}}',
  'highlights.added': 'Hinzugefügt am {{when}}',
  'highlights.releasedOn': 'Veröffentlicht am {{when}}',

  'news.new': 'Neu',
  'news.released': 'Kürzlich veröffentlicht',

  'kind.title': 'Art des Plugins',
  'kind.full': 'Frontend und Backend',
  'kind.frontend': 'Nur Frontend',
  'kind.backend': 'Nur Backend',
  'kind.module': 'Modul für andere',

  'frontendSystem.title': 'Frontend-System',
  'frontendSystem.new': 'Neues Frontend-System',
  'frontendSystem.legacy': 'Altes Frontend-System',

  'policy.title': 'Richtlinie',
  'policy.recommended': 'Empfohlen',
  'policy.allowed': 'Erlaubt',
  'policy.discouraged': 'Nicht empfohlen',
  'policy.blocked': 'Nicht erlaubt',

  'policyNotice.recommended':
    'Die Richtlinie dieses Portals empfiehlt dieses Plugin.',
  'policyNotice.allowed':
    'Die Richtlinie dieses Portals erlaubt dieses Plugin.',
  'policyNotice.discouraged':
    'Die Richtlinie dieses Portals rät von diesem Plugin ab.',
  'policyNotice.blocked':
    'Die Richtlinie dieses Portals erlaubt dieses Plugin nicht.',

  'star.label': '{{title}} merken',
  'star.filter': 'Gemerkt',

  'noStarred.title': 'Noch keine gemerkten Plugins',
  'noStarred.description':
    'Mit dem Stern lassen sich Plugins merken: hier oder auf ihren Seiten.',

  'view.label': 'Zeigen als',
  'view.cards': 'Karten',
  'view.list': 'Liste',

  'addPlugin.open': 'Fehlt ein Plugin?',
  'addPlugin.suggest': 'Plugin vorschlagen',
  'addPlugin.suggestNamed': '„{{name}}“ vorschlagen',
  'addPlugin.own': 'Eigenes Plugin hinzufügen',
  'addPlugin.ownHint':
    'Die passende Quelle in app-config.yaml eintragen. Die Reihenfolge entscheidet: Wer zu einem Feld zuerst etwas sagt, bestimmt es.',
  'addPlugin.ownMore':
    'Mehr zu jeder steht in docs/add-a-plugin.md im Paket backstage-plugin-marketplace-backend. Wer app-config.yaml ändern darf, hängt vom Portal ab: Auskunft gibt, wer es betreibt.',
  'addPlugin.close': 'Schließen',
};
