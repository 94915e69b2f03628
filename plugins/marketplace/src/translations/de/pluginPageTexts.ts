/**
 * The texts of the pages of a plugin, a package and a collection, in German.
 *
 * @internal
 */
export const pluginPageTexts = {
  'pluginPage.noPackages':
    'Sein Eintrag nennt keine Pakete, oder keine, die hier einsehbar sind.',
  'pluginPage.package': 'Paket',
  'pluginPage.copy': '{{what}} kopieren',
  'pluginPage.image': 'Bild: {{name}}',

  'related.title': 'Verwandte Plugins',
  'related.none': 'Kein anderes Plugin dient demselben Zweck.',
  'related.all': 'Alle aus {{category}}',

  'configForm.heading': 'Konfigurieren',
  'configForm.loading': 'Konfigurierbares wird geladen',
  'configForm.failed':
    'Was sich konfigurieren lässt, konnte nicht geladen werden: {{message}}',
  'configForm.intro':
    'Nötiges ausfüllen und die Zeilen in app-config.yaml kopieren. Eingaben bleiben in diesem Browser, und Werte, die das Portal hat, werden nie gezeigt.',
  'configForm.none':
    'Keines seiner Pakete gibt an, dass es sich konfigurieren lässt.',
  'configForm.unreadable':
    'Was sich an {{name}} konfigurieren lässt, konnte nicht gelesen werden: {{message}}',
  'configForm.unreadableToo_one':
    'Dasselbe gilt für ein weiteres Paket: {{names}}.',
  'configForm.unreadableToo_other':
    'Dasselbe gilt für {{count, number}} weitere Pakete: {{names}}.',
  'configForm.pending':
    'Was sich an {{names}} konfigurieren lässt, wird noch gelesen.',
  'configForm.retry': 'Erneut fragen',
  'configForm.noneTitle': 'Nichts zu konfigurieren',
  'configForm.form': 'Schlüssel von {{name}}',
  'configForm.file': 'app-config.yaml',
  'configForm.nothing':
    'Nichts einzutragen: Kein Schlüssel ist ausgefüllt, und keiner fehlt.',
  'configForm.required': 'erforderlich',
  'configForm.requiredComment': ' erforderlich',
  'configForm.secret': 'Geheim',
  'configForm.readFrom': 'Aus der Variable {{variable}} lesen',
  'configForm.frontend': 'Im Browser sichtbar',
  'configForm.present': 'In diesem Portal gesetzt',
  'configForm.item': 'Element',
  'configForm.addItem': 'Element hinzufügen',
  'configForm.removeItem': 'Element entfernen',
  'configForm.moveUp': 'Element nach oben',
  'configForm.moveDown': 'Element nach unten',
  'configForm.byHand': 'Hat keine feste Form: von Hand zu schreiben.',
  'configForm.listing':
    'Dafür gibt es kein Formular: Die Schlüssel sind zu viele, zu tief verschachtelt oder zu ungewöhnlich. Diese Schlüssel kennt es.',
  'configForm.rest_one': 'und {{count, number}} weiterer',
  'configForm.rest_other': 'und {{count, number}} weitere',

  'readme.title': 'Readme',
  'readme.loading': 'Readme wird geladen',
  'readme.failed': 'Das Readme konnte nicht geladen werden: {{message}}',
  'readme.none': 'Kein Readme',
  'readme.noneHint': '{{name}} kommt ohne Readme.',
  'readme.unreadable': 'Das Readme konnte nicht gelesen werden',
  'readme.installed': '{{name}} {{version}}, wie installiert',
  'readme.registry': '{{name}} {{version}}, aus seiner Registry',
  'readme.truncated': 'Das Ende fehlt, weil es sehr lang ist.',
  'readme.raw': 'Dieser Teil ließ sich nicht darstellen, daher hier sein Text.',

  'versions.title': 'Versionen',
  'versions.loading': 'Versionen werden geladen',
  'versions.failed': 'Die Versionen konnten nicht geladen werden: {{message}}',
  'versions.none': 'Keine Version bekannt',
  'versions.noneHint':
    'Über {{name}} ist aus seiner Registry noch nichts bekannt.',
  'versions.installed': 'Installiert',
  'versions.latest': 'Neueste',
  'versions.released': 'Erschienen',
  'versions.checked': 'Nachgesehen',
  'versions.between': 'Dazwischen',
  'versions.newer_one': '{{count, number}} neuere Version',
  'versions.newer_other': '{{count, number}} neuere Versionen',
  'versions.majors_one': '{{count, number}} neue Major-Version',
  'versions.majors_other': '{{count, number}} neue Major-Versionen',
  'versions.deprecated_one': '{{count, number}} davon abgekündigt',
  'versions.deprecated_other': '{{count, number}} davon abgekündigt',
  'versions.upToDate': 'Nichts Neueres',
  'versions.installedDeprecated': '{{version}} ist abgekündigt: {{message}}',
  'versions.caption': 'Versionen von {{name}}, die neueste zuerst',
  'versions.version': 'Version',
  'versions.isDeprecated': 'Abgekündigt: {{message}}',
  'versions.unknownDate': 'Nicht bekannt',

  'packagePage.status': 'In diesem Portal',
  'packagePage.node': 'Node.js',
  'packagePage.repository': 'Repository',
  'packagePage.unlisted': 'Der Eintrag seines Plugins nennt es nicht mehr.',
  'packagePage.noPlugin': 'Kein Plugin nennt dieses Paket als seinen Teil.',

  'collectionPage.title': 'Plugins',
  'collectionPage.count_one': '{{count, number}} Plugin',
  'collectionPage.count_other': '{{count, number}} Plugins',
  'collectionPage.browse': 'Mit Filtern ansehen',
  'collectionPage.empty': 'Sie enthält kein Plugin, das hier einsehbar ist.',
};
