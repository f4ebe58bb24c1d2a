/** What German Word calls its own styles, by the name that files use (ISO/IEC 29500-1, 17.7.4.9; the list is Word's). */
const GERMAN: Record<string, string> = {
  normal: 'Standard',
  heading: 'Überschrift',
  toc: 'Verzeichnis',
  'table of figures': 'Abbildungsverzeichnis',
  'toc heading': 'Inhaltsverzeichnisüberschrift',
  title: 'Titel',
  subtitle: 'Untertitel',
  caption: 'Beschriftung',
  quote: 'Zitat',
  'list bullet': 'Aufzählungszeichen',
  'list number': 'Listennummer',
  'list continue': 'Listenfortsetzung',
  header: 'Kopfzeile',
  footer: 'Fußzeile',
  'footnote text': 'Fußnotentext',
  'footnote reference': 'Fußnotenzeichen',
  salutation: 'Anrede',
  closing: 'Grußformel',
  signature: 'Unterschrift',
  strong: 'Fett',
  emphasis: 'Hervorhebung',
}

/** The name of a style as German Word shows it: "heading 1" is "Überschrift 1"; other names stay. */
export function germanStyleName(name: string): string {
  const [, word = name, number = ''] = /^(.*?)( \d+)?$/.exec(name) ?? []
  const german = GERMAN[word.toLowerCase()]
  return german ? `${german}${number}` : name
}
