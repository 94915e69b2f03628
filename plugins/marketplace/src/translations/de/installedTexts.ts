/**
 * The texts of the pages about what is installed, in German.
 *
 * @internal
 */
export const installedTexts = {
  'noInventoryAccess.title': 'Was installiert ist, ist hier nicht einsehbar',
  'noInventoryAccess.description':
    'Dafür braucht es die Berechtigung marketplace.inventory.read. Wer dieses Portal betreibt, kann sie erteilen.',

  'installed.views': 'Was aufgelistet wird',
  'installed.plugins': 'Plugins',
  'installed.packages': 'Pakete',
  'installed.instance': 'Instanz',
  'installed.thisInstance': '{{id}} (dieses Portal)',
  'installed.facts': 'Über {{instance}}',
  'installed.backstage': 'Backstage {{version}}',
  'installed.backstageUnknown': 'Backstage-Version nicht bekannt',
  'installed.node': 'Node.js {{version}}',
  'installed.taken': 'aufgenommen {{when}}',
  'installed.stale': 'Überholt',
  'installed.staleHint':
    'Das Inventar wurde lange nicht erneuert: Das Portal kann sich seitdem geändert haben.',
  'installed.origin.scan': 'aus den eigenen Dateien gelesen',
  'installed.origin.file': 'vom Build geschrieben',
  'installed.origin.report': 'von der Instanz gesendet',
  'installed.system.new': 'neues Frontend-System',
  'installed.system.legacy': 'altes Frontend-System',
  'installed.packageManager.npm': 'npm',
  'installed.packageManager.yarn-classic': 'Yarn Classic',
  'installed.packageManager.yarn-berry': 'Yarn',
  'installed.packageManager.pnpm': 'pnpm',
  'installed.unseenFrontend':
    'die Frontend-Pakete sind von hier aus nicht zu sehen',
  'installed.unseenBackend':
    'die Backend-Pakete sind von hier aus nicht zu sehen',
  'installed.loading': 'Installiertes wird geladen',
  'installed.failed':
    'Was installiert ist, konnte nicht geladen werden: {{message}}',
  'installed.outdated':
    'Das Gezeigte kann alt sein, es ließ sich nicht erneuern: {{message}}',

  'tiles.label': 'Auf einen Blick; eine Auswahl filtert die Liste',
  'tiles.installed': 'Installierte Plugins',
  'tiles.partial_one': '{{count, number}} teilweise installiert',
  'tiles.partial_other': '{{count, number}} teilweise installiert',
  'tiles.complete': 'Keines nur teilweise installiert',
  'tiles.completeUnknown': 'Ganz oder teilweise: nicht bekannt',
  'tiles.updates': 'Ausstehende Updates',
  'tiles.major_one': '{{count, number}} Major',
  'tiles.major_other': '{{count, number}} Major',
  'tiles.minor_one': '{{count, number}} Minor',
  'tiles.minor_other': '{{count, number}} Minor',
  'tiles.patch_one': '{{count, number}} Patch',
  'tiles.patch_other': '{{count, number}} Patches',
  'tiles.prerelease_one': '{{count, number}} Vorabversion',
  'tiles.prerelease_other': '{{count, number}} Vorabversionen',
  'tiles.upToDate': 'Nichts Neueres bekannt',
  'tiles.replaced': 'Abgekündigt oder umgezogen',
  'tiles.deprecated_one': '{{count, number}} abgekündigt',
  'tiles.deprecated_other': '{{count, number}} abgekündigt',
  'tiles.moved_one': '{{count, number}} umgezogen',
  'tiles.moved_other': '{{count, number}} umgezogen',
  'tiles.noneReplaced': 'Von keinem bekannt',
  'tiles.broken': 'Unvollständig oder nicht geladen',
  'tiles.incomplete_one': '{{count, number}} unvollständig',
  'tiles.incomplete_other': '{{count, number}} unvollständig',
  'tiles.notLoaded_one': '{{count, number}} nicht geladen',
  'tiles.notLoaded_other': '{{count, number}} nicht geladen',
  'tiles.noneBroken': 'Alles ist, wo es hingehört',
  'tiles.unlisted': 'Nicht gelistet',
  'tiles.unlistedHint': 'Installiert, aber in keiner Quelle',
  'tiles.noneUnlisted': 'Jedes Plugin hat einen Eintrag',
  'tiles.backstage': 'Backstage',
  'tiles.system.new': 'Neues Frontend-System',
  'tiles.system.legacy': 'Altes Frontend-System',
  'tiles.systemUnknown': 'Neues oder altes Frontend-System: nicht bekannt',
  'tiles.unknown': 'Nicht bekannt',

  'registry.off':
    'Die npm-Registry wird nicht gefragt: Neueste Versionen sind nicht bekannt.',
  'registry.failing_one':
    'Die neueste Version von {{count, number}} Paket ließ sich nicht nachsehen.',
  'registry.failing_other':
    'Die neuesten Versionen von {{count, number}} Paketen ließen sich nicht nachsehen.',
  'registry.pending':
    'Neueste Versionen werden nachgesehen: bisher {{checked}} von {{wanted}} Paketen.',

  'findings.title_one': '{{count, number}} Befund in diesem Inventar',
  'findings.title_other': '{{count, number}} Befunde in diesem Inventar',
  'findings.first': 'Die ersten {{shown}} von {{total}}',
  'findings.kind.unreadable': 'Nicht lesbar',
  'findings.kind.version-mismatch': 'Versionen weichen ab',
  'findings.kind.not-in-node-modules': 'Nicht auf der Platte',
  'findings.kind.not-in-lockfile': 'Nicht im Lockfile',
  'findings.kind.several-versions': 'Mehrere Versionen',
  'findings.kind.several-lockfiles': 'Mehrere Lockfiles',
  'findings.kind.not-declared': 'Geladen, aber nicht deklariert',
  'findings.kind.unknown-feature': 'Unbekanntes Feature',
  'findings.kind.dynamic-plugin-failed': 'Dynamisches Plugin fehlgeschlagen',
  'findings.kind.half-unknown': 'Hälfte nicht zu sehen',
  'findings.kind.too-much': 'Mehr, als gelesen wird',

  'noInventory.title': 'Über dieses Portal ist noch nichts bekannt',
  'noInventory.description':
    'Das Inventar wird kurz nach dem Start des Backends aufgenommen und von selbst erneuert. Erscheint keines, helfen marketplace.inventory in app-config.yaml und das Log des Backends weiter.',
};
