/**
 * The texts of the guide to install, update and remove a plugin, in German.
 *
 * @internal
 */
export const guideTexts = {
  'guide.title': 'Anleitung',
  'guide.loading': 'Anleitung wird erstellt',
  'guide.failed': 'Die Anleitung konnte nicht erstellt werden: {{message}}',
  'guide.actions': 'Was zu tun ist',
  'guide.action.install': 'Installieren',
  'guide.action.update': 'Aktualisieren',
  'guide.action.remove': 'Entfernen',
  'guide.next.install': 'Installieren',
  'guide.next.complete': 'Fertig installieren',
  'guide.next.update': 'Aktualisieren',
  'guide.madeFor': 'Erstellt für {{instance}}',
  'guide.nothingRuns':
    'Das Portal führt nichts davon aus: Die Befehle gehören in das Wurzelverzeichnis seines Repositorys.',
  'guide.guessed':
    'Der Paketmanager ist nicht bekannt: Die Befehle sind die von Yarn.',
  'guide.steps': 'Schritte',
  'guide.done': 'Nichts zu tun für',
  'guide.nothing.install': 'Alles ist da',
  'guide.nothing.update': 'Alles ist aktuell',
  'guide.nothing.remove': 'Nichts davon ist installiert',
  'guide.noPackages': 'Nichts zu installieren',
  'guide.nothingHint.install':
    'Alle Pakete, die das Portal davon braucht, sind installiert.',
  'guide.nothingHint.update':
    'Von dem, was installiert ist, ist keine neuere Version bekannt.',
  'guide.nothingHint.remove':
    'Keines seiner Pakete ist im Repository deklariert.',
  'guide.alreadyThere': '{{name}} {{version}} ist installiert',
  'guide.alreadyThereUnknown': '{{name}} ist installiert',
  'guide.upToDate': '{{name}} {{version}} ist die neueste Version',
  'guide.upToDateUnknown': '{{name}} ist aktuell',
  'guide.discovered':
    '{{name}}: Die App findet es von selbst, Code ist nicht nötig',
  'guide.noFeature': '{{name}}: eine Bibliothek, es ist nichts einzubinden',
  'guide.addDependency': '{{names}} zu {{workspace}} hinzufügen',
  'guide.updateDependency': '{{names}} in {{workspace}} aktualisieren',
  'guide.removeDependency': '{{names}} aus {{workspace}} entfernen',
  'guide.yourApp': 'App',
  'guide.yourBackend': 'Backend',
  'guide.addLine': '{{name}} mit dieser Ergänzung laden',
  'guide.addImport': '{{name}} im Code der App importieren',
  'guide.addRoute': 'Den Seiten von {{name}} eine Route geben',
  'guide.removeLine': 'Entfernen, was {{name}} lädt',
  'guide.after': 'Gehört unter die Zeile {{line}}',
  'guide.assumed':
    'In frisch angelegten Portalen heißt diese Datei so; hier kann es eine andere sein.',
  'guide.legacyApp':
    'Die Seiten und Karten von {{name}} in den Code der App aufnehmen. Sie nutzt das alte Frontend-System, das sie nicht von selbst findet.',
  'guide.byHand':
    '{{name}} so einbinden, wie es seine Dokumentation beschreibt: Wie das geht, ist hier nicht bekannt.',
  'guide.legacyAppWithout':
    'Die Seiten und Karten von {{name}} aus dem Code der App entfernen, mit ihren Importen.',
  'guide.byHandWithout':
    '{{name}} aus dem Code entfernen, der es nutzt: Wo das ist, ist hier nicht bekannt.',
  'guide.documentation': 'Dokumentation von {{name}}',
  'guide.configure': '{{name}} braucht diese Schlüssel in app-config.yaml',
  'guide.allow':
    'Hat das Portal eine Berechtigungsrichtlinie, muss sie erlauben, was {{name}} verlangt',
  'guide.restart': 'Das Portal neu bauen, ausliefern und starten',
  'guide.patch': 'Dasselbe als Patch',
  'guide.patchHint':
    '{{command}} im Wurzelverzeichnis des Repositorys ausführen, dann mit dem Paketmanager installieren, damit die Lockdatei folgt.',
  'guide.download': 'Patch herunterladen',
  'guide.downloading': 'Patch wird erstellt',
  'guide.downloadFailed': 'Der Patch konnte nicht erstellt werden: {{message}}',
  'guide.closed':
    'Die Anleitung sieht, wer auch sehen darf, was installiert ist',
  'guide.closedHint':
    'Dafür braucht es die Berechtigung marketplace.inventory.read. Wer dieses Portal betreibt, kann sie erteilen oder das Plugin installieren.',
};
