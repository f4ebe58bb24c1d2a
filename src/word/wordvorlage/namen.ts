/** What German Word calls its own styles, by the name that files use (ISO/IEC 29500-1, 17.7.4.9; the list is Word's). */
const DEUTSCH: Record<string, string> = {
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
  const [, wort = name, nummer = ''] = /^(.*?)( \d+)?$/.exec(name) ?? []
  const deutsch = DEUTSCH[wort.toLowerCase()]
  return deutsch ? `${deutsch}${nummer}` : name
}
