/**
 * What is said in German of a plugin's or a package's state in an instance.
 *
 * @internal
 */
export const statusTexts = {
  'attention.missing-companion': 'Unvollständig',
  'attention.not-loaded': 'Nicht geladen',
  'attention.incompatible': 'Nicht kompatibel',
  'attention.deprecated': 'Abgekündigt',
  'attention.moved': 'Umgezogen',
  'attention.archived': 'Archiviert',
  'attention.update-available': 'Update verfügbar',
  'attention.unlisted': 'Nicht gelistet',

  'attentionHint.missing-companion':
    'Etwas Nötiges fehlt: die andere Hälfte oder ein Modul.',
  'attentionHint.not-loaded':
    'Es ist deklariert, aber das laufende Backend hat es nicht geladen.',
  'attentionHint.incompatible':
    'Laut eigener Angabe ist es nicht für dieses Portal gemacht.',
  'attentionHint.deprecated':
    'Der Herausgeber hat die installierte Version abgekündigt.',
  'attentionHint.moved': 'Ein anderes Paket ist an seine Stelle getreten.',
  'attentionHint.archived': 'Niemand pflegt es mehr.',
  'attentionHint.update-available':
    'In der Registry gibt es eine neuere Version.',
  'attentionHint.unlisted':
    'Es ist installiert, aber keine Quelle hat einen Eintrag dafür.',

  'evidence.manifest': 'Deklariert',
  'evidence.lockfile': 'Lockfile',
  'evidence.node_modules': 'Auf der Platte',
  'evidence.dynamic-plugin': 'Dynamisch',
  'evidence.runtime': 'Geladen',
  'evidence.report': 'Gemeldet',

  'evidenceHint.manifest': 'Eine package.json des Portals deklariert es.',
  'evidenceHint.lockfile':
    'Das Lockfile des Paketmanagers nennt seine Version.',
  'evidenceHint.node_modules':
    'Seine eigene package.json wurde auf der Platte gelesen.',
  'evidenceHint.dynamic-plugin': 'Das Portal hat es als dynamisches Plugin.',
  'evidenceHint.runtime': 'Das laufende Backend hat es geladen.',
  'evidenceHint.report':
    'Die Instanz oder ihr Build hat gemeldet, dass sie es hat.',

  'loaded.yes': 'Geladen',
  'loaded.no': 'Nicht geladen',
  'loaded.unknown': 'Nicht bekannt',

  'freshness.current': 'Aktuell',
  'freshness.ahead': 'Neuer als gelistet',
  'freshness.behind': 'Im Rückstand',
  'freshness.unknown': 'Nicht bekannt',

  'behind.major': 'Eine Major-Version zurück',
  'behind.minor': 'Eine Minor-Version zurück',
  'behind.patch': 'Einen Patch zurück',
  'behind.prerelease': 'Eine Vorabversion zurück',

  'unknownFreshness.registry-off': 'Die npm-Registry wird nicht gefragt.',
  'unknownFreshness.not-checked':
    'Es wurde in seiner Registry noch nicht nachgesehen.',
  'unknownFreshness.not-found': 'Seine Registry kennt es nicht.',
  'unknownFreshness.failed': 'Seine Registry konnte nicht gefragt werden.',
  'unknownFreshness.no-version': 'Die installierte Version ist nicht bekannt.',
  'unknownFreshness.no-channel':
    'Seine Registry hat keinen neueren Build dieser Art.',
  'unknownFreshness.local':
    'Es kommt aus diesem Repository, einem Ordner, einem Archiv oder aus Git, nicht aus einer Registry.',

  'running.word': 'Dieser Browser',
  'running.wordVersion': 'Dieser Browser {{version}}',
  'running.hint': 'Die gerade benutzte App hat es.',
  'running.otherVersion': 'In diesem Browser läuft {{version}}',
  'running.otherVersionHint':
    'Installiert ist {{installed}}, aber die gerade benutzte App wurde mit {{version}} gebaut. Die App neu bauen und ausliefern oder diese Seite neu laden.',
  'running.missing': 'Nicht in dieser App',
  'running.missingHint':
    'Es ist installiert, aber die gerade benutzte App hat es nicht: Sie wurde ohne es gebaut, oder das Paket ist nicht in die App eingebunden.',
  'running.disabled': 'In dieser App abgeschaltet',
  'running.disabledHint':
    'Die gerade benutzte App hat es, aber alle seine Erweiterungen sind abgeschaltet.',
  'running.partlyHint': 'In der gerade benutzten App abgeschaltet: {{names}}',

  'compatibility.title': 'Kompatibilität',
  'compatibility.declared': 'angegeben',
  'compatibility.derived': 'abgeleitet',
  'compatibility.declaredHint': 'Das Paket sagt es selbst.',
  'compatibility.derivedHint':
    'Erschlossen aus dem, wovon das Paket abhängt und was es exportiert.',
  'compatibility.madeFor': 'Gemacht für Backstage {{supported}}',
  'compatibility.madeForAnd':
    'Gemacht für Backstage {{supported}}; hier läuft {{running}}',
  'compatibility.builtFor': 'Gebaut mit Backstage {{builtFor}}',
  'compatibility.builtForAnd':
    'Gebaut mit Backstage {{builtFor}}; hier läuft {{running}}',
  'compatibility.dependency':
    'Braucht {{dependency}} {{range}}; installiert ist {{installed}}',
  'compatibility.bothSystems':
    'Läuft mit dem neuen und dem alten Frontend-System',
  'compatibility.newSystem': 'Läuft mit dem neuen Frontend-System',
  'compatibility.legacySystem': 'Läuft mit dem alten Frontend-System',
  'compatibility.yours': '{{what}}; diese App nutzt das {{running}}',
  'compatibility.entryPoint': '{{what}}, über {{entryPoint}}',
  'compatibility.system.new': 'neue',
  'compatibility.system.legacy': 'alte',
  'compatibility.node': 'Braucht Node.js {{supported}}',
  'compatibility.nodeAnd':
    'Braucht Node.js {{supported}}; hier läuft {{running}}',
  'compatibility.verdict.good': 'Passt',
  'compatibility.verdict.fair': 'Passt größtenteils',
  'compatibility.verdict.bad': 'Passt nicht',
  'compatibility.verdict.open': 'Nicht bekannt',
};
