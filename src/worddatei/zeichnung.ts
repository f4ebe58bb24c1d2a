import { posix } from 'node:path'
import { isVignetteName } from '../word/frame/behind-text.js'
import { childOf, elementsIn, findElements, walkXml } from '../word/xml/find.js'
import type { XmlElement } from '../word/xml/xml.js'
import type { Fremdblock, Fremdlauf } from './modell.js'

/** What a drawing is read with. */
export interface Zeichnungsumfeld {
  /** Name of the part that a relation leads to; undefined for one that is not there, or leads outside. */
  zielOf(id: string): string | undefined
  readBloecke(eltern: XmlElement): Fremdblock[]
}

/** A drawing (`w:drawing`) or one of the older kind (`w:pict`, `w:object`): pictures, charts, text boxes, in their order. */
export function readZeichnung(zeichnung: XmlElement, umfeld: Zeichnungsumfeld): Fremdlauf[] {
  const alt = altOf(zeichnung)
  const look = {
    hoehe: Number(findElements(zeichnung, 'wp:extent')[0]?.attributes.cy ?? 0) / 36_000,
    schmuck: walkXml(zeichnung).some(({ name, attributes }) => name.endsWith(':decorative') && attributes.val === '1'),
  }
  // What fills the ends of chapters is hung anew in every file of ours; of what it is, LibreOffice keeps the name alone.
  if (alt === '' && findElements(zeichnung, 'wp:docPr').some(({ attributes }) => isVignetteName(attributes.name)))
    return []
  const laeufe: Fremdlauf[] = []
  const visit = (element: XmlElement): void => {
    switch (element.name) {
      case 'w:txbxContent':
        laeufe.push({ art: 'textfeld', bloecke: umfeld.readBloecke(element) })
        return
      case 'a:blip':
        addPart(element.attributes['r:embed'] ?? element.attributes['r:link'], 'bild')
        return
      case 'v:imagedata':
        addPart(element.attributes['r:id'], 'bild')
        return
      case 'c:chart':
        addPart(element.attributes['r:id'], 'diagramm')
        return
      case 'dgm:relIds':
        laeufe.push({ art: 'fremd', was: 'SmartArt-Grafik' })
        return
      case 'o:OLEObject':
        laeufe.push({ art: 'fremd', was: `eingebettetes Objekt (${element.attributes.ProgID ?? 'unbekannt'})` })
        return
      case 'mc:AlternateContent': {
        const gewaehlt = chosenIn(element)
        if (gewaehlt) visit(gewaehlt)
        return
      }
      default:
        for (const kind of elementsIn(element)) visit(kind)
    }
  }
  const addPart = (id: string | undefined, art: 'bild' | 'diagramm'): void => {
    const teil = id === undefined ? undefined : umfeld.zielOf(id)
    if (teil !== undefined) laeufe.push(art === 'bild' ? { art, teil, alt, ...look } : { art, teil, alt })
    else if (id)
      laeufe.push({
        art: 'fremd',
        was: art === 'bild' ? 'verknüpftes Bild, das nicht in der Datei steckt' : 'Diagramm ohne Daten',
      })
  }
  visit(zeichnung)
  return laeufe
}

/** Of alternatives (`mc:AlternateContent`), the first choice that holds something we read, or else the fallback. */
export function chosenIn(alternativen: XmlElement): XmlElement | undefined {
  const lesbar = new Set(['w:txbxContent', 'a:blip', 'v:imagedata', 'c:chart', 'w:t', 'w:r', 'w:p', 'dgm:relIds'])
  const wahl = elementsIn(alternativen)
  return wahl.find((eine) => walkXml(eine).some(({ name }) => lesbar.has(name))) ?? childOf(alternativen, 'mc:Fallback')
}

/** What a drawing says for those who do not see it; a mere file name says nothing. */
function altOf(zeichnung: XmlElement): string {
  for (const element of findElements(zeichnung, 'wp:docPr', 'v:shape', 'pic:cNvPr')) {
    const { descr = '', alt = '', title = '' } = element.attributes
    const text = [descr, alt, title].map((eines) => eines.replace(/\s+/g, ' ').trim()).find(Boolean) ?? ''
    if (text !== '' && posix.extname(text) !== text.slice(-4) && !/^[A-Z]:\\|^https?:/.test(text)) return text
  }
  return ''
}
