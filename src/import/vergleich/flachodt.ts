import { hashOf } from '../../files/record.js'
import { XmlElement, XmlText } from '../../word/xml/xml.js'
import type { Odtpaket } from '../../worddatei/odt/oeffnen.js'
import type { Flachart, Flachbild, Flachstueck } from './flach.js'

/** What of a text of LibreOffice is no text of it. */
const ARTEN: Record<string, Flachart> = {
  'text:tracked-changes': 'geloescht',
  'office:annotation': 'kommentar',
  'text:table-of-content': 'verzeichnis',
  'text:illustration-index': 'verzeichnis',
  'text:table-index': 'verzeichnis',
  'text:alphabetical-index': 'verzeichnis',
  'text:user-index': 'verzeichnis',
  'text:object-index': 'verzeichnis',
}

/** All that can be read in a text of LibreOffice, paragraph by paragraph; shares nothing with the reader that programmes are made with. */
export function readFlachOdt({ paket, xml }: Odtpaket): Flachstueck[] {
  const stuecke: Flachstueck[] = []
  let nummer = 0
  const walk = (element: XmlElement, art: Flachart, ort: string): void => {
    for (const kind of element.children) {
      if (!(kind instanceof XmlElement)) continue
      const eigene = kind.attributes['text:display'] === 'none' ? 'verborgen' : (ARTEN[kind.name] ?? art)
      if (kind.name === 'text:p' || kind.name === 'text:h') paragraph(kind, eigene, ort || `Absatz ${++nummer}`)
      else if (kind.name === 'svg:desc') stuecke.push({ ort: ort || `Absatz ${nummer}`, art: eigene, text: kind.text })
      else walk(kind, eigene, ort)
    }
  }
  const paragraph = (absatz: XmlElement, art: Flachart, ort: string): void => {
    let text = ''
    const innen: [XmlElement, Flachart][] = []
    const visit = (element: XmlElement): void => {
      for (const kind of element.children) {
        if (kind instanceof XmlText) text += kind.text
        if (!(kind instanceof XmlElement)) continue
        if (/^text:(?:s|tab|line-break)$/.test(kind.name)) text += ' '
        else if (kind.name === 'text:note') innen.push([bodyOf(kind), art])
        else if (/^draw:|^office:annotation$/.test(kind.name)) innen.push([kind, ARTEN[kind.name] ?? art])
        else visit(kind)
      }
    }
    visit(absatz)
    stuecke.push({ ort, art, text })
    for (const [element, eine] of innen) walk(element, eine, ort)
  }
  const find = (element: XmlElement | undefined, name: string): XmlElement[] =>
    element
      ? element.children.flatMap((kind) =>
          kind instanceof XmlElement ? (kind.name === name ? [kind] : find(kind, name)) : [],
        )
      : []
  for (const koerper of find(xml('content.xml'), 'office:text')) walk(koerper, 'text', '')
  for (const seite of find(xml('styles.xml'), 'style:master-page')) walk(seite, 'kopfzeile', 'Kopf- und Fußzeilen')
  for (const name of paket.names.filter((eines) => /^[^/]+\/content\.xml$/.test(eines)))
    for (const chart of find(xml(name), 'chart:chart'))
      stuecke.push(...cellTexts(chart, `Diagramm ${/\d+/.exec(name)?.[0] ?? ''}`))
  return stuecke.filter(({ text }) => text.trim() !== '')
}

/** The pictures of a text of LibreOffice. */
export function readFlachOdtBilder({ paket }: Odtpaket): Flachbild[] {
  return paket.names
    .filter((name) => name.startsWith('Pictures/'))
    .map((name) => ({ ort: name, hash: hashOf(paket.bytes(name) ?? '') }))
}

function bodyOf(note: XmlElement): XmlElement {
  return (
    note.children.find((kind): kind is XmlElement => kind instanceof XmlElement && kind.name === 'text:note-body') ??
    note
  )
}

/** Title and cells of a chart's own table; a figure as it is stored, with a comma. */
function cellTexts(chart: XmlElement, ort: string): Flachstueck[] {
  const stuecke: Flachstueck[] = []
  const visit = (element: XmlElement): void => {
    for (const kind of element.children) {
      if (!(kind instanceof XmlElement)) continue
      const wert = kind.name === 'table:table-cell' ? kind.attributes['office:value'] : undefined
      if (wert !== undefined && wert !== 'NaN')
        stuecke.push({ ort, art: 'diagramm', text: String(Number(Number(wert).toPrecision(15))).replace('.', ',') })
      else if (kind.name === 'text:p') stuecke.push({ ort, art: 'diagramm', text: kind.text })
      else visit(kind)
    }
  }
  visit(chart)
  return stuecke
}
