import { childOf, elementsIn, wertOf } from '../xml/find.js'
import type { XmlElement } from '../xml/xml.js'
import { findInVorlage, type Pruefpaket, vorlagenOf, vorlageOf } from './pruefpaket.js'
import { findAll, lesbarOf, walk } from './teil.js'

/** A bookmark: the paragraph in which it begins, and the text around which it stands there. */
export interface Textmarke {
  absatz: XmlElement
  text: string
}

/** The bookmarks of the document by name. */
export function readMarken({ dokument }: Pruefpaket): Map<string, Textmarke> {
  const marken = new Map<string, Textmarke>()
  for (const absatz of findAll(dokument, 'w:p')) {
    for (const [stelle, { name, attributes }] of elementsIn(absatz).entries()) {
      if (name !== 'w:bookmarkStart') continue
      const ende = elementsIn(absatz).findIndex(
        (kind) => kind.name === 'w:bookmarkEnd' && kind.attributes['w:id'] === attributes['w:id'],
      )
      const innen = elementsIn(absatz).slice(stelle + 1, ende < 0 ? undefined : ende)
      marken.set(attributes['w:name'] ?? '', { absatz, text: innen.map(lesbarOf).join('') })
    }
  }
  return marken
}

/** The numbers that Word gives to the paragraphs whose style is bound to a list: headings. */
export function readNummern(paket: Pruefpaket): Map<XmlElement, string> {
  const vorlagen = vorlagenOf(paket)
  const nummern = new Map<XmlElement, string>()
  const zaehler = new Map<string, number[]>()
  for (const absatz of walk(paket.dokument)) {
    if (absatz.name !== 'w:p') continue
    const liste = findInVorlage(vorlageOf(absatz), vorlagen, 'w:pPr', 'w:numPr')
    const eigene = childOf(absatz, 'w:pPr', 'w:numPr')
    if (!liste || eigene) continue
    const id = wertOf(childOf(liste, 'w:numId'))
    const stufe = Number(wertOf(childOf(liste, 'w:ilvl')) || '0')
    const stand = zaehler.get(id) ?? []
    zaehler.set(id, [...stand.slice(0, stufe), (stand[stufe] ?? 0) + 1])
    const muster = textOfStufe(paket, id, stufe)
    nummern.set(
      absatz,
      muster.replace(/%(\d)/g, (_, ziffer: string) => String(zaehler.get(id)?.[Number(ziffer) - 1] ?? 0)),
    )
  }
  return nummern
}

function textOfStufe({ nummerierung }: Pruefpaket, id: string, stufe: number): string {
  const liste = findAll(nummerierung, 'w:num').find(({ attributes }) => attributes['w:numId'] === id)
  const abstrakt = wertOf(childOf(liste, 'w:abstractNumId'))
  const stufen = findAll(nummerierung, 'w:abstractNum').find(
    ({ attributes }) => attributes['w:abstractNumId'] === abstrakt,
  )
  const eine = elementsIn(stufen).find(
    ({ name, attributes }) => name === 'w:lvl' && attributes['w:ilvl'] === String(stufe),
  )
  return childOf(eine, 'w:lvlText')?.attributes['w:val'] ?? ''
}
