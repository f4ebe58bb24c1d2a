import { findInVorlage, type Paket, vorlagenOf, vorlageOf } from './paket.js'
import { childOf, findAll, type Knoten, lesbarOf, walk, wertOf } from './teil.js'

/** A bookmark: the paragraph in which it begins, and the text around which it stands there. */
export interface Marke {
  absatz: Knoten
  text: string
}

/** The bookmarks of the document by name. */
export function readMarken({ dokument }: Paket): Map<string, Marke> {
  const marken = new Map<string, Marke>()
  for (const absatz of findAll(dokument, 'w:p')) {
    for (const [stelle, { name, attribute }] of absatz.kinder.entries()) {
      if (name !== 'w:bookmarkStart') continue
      const ende = absatz.kinder.findIndex(
        (kind) => kind.name === 'w:bookmarkEnd' && kind.attribute['w:id'] === attribute['w:id'],
      )
      const innen = absatz.kinder.slice(stelle + 1, ende < 0 ? undefined : ende)
      marken.set(attribute['w:name'] ?? '', { absatz, text: innen.map(lesbarOf).join('') })
    }
  }
  return marken
}

/** The numbers that Word gives to the paragraphs whose style is bound to a list: headings. */
export function readNummern(paket: Paket): Map<Knoten, string> {
  const vorlagen = vorlagenOf(paket)
  const nummern = new Map<Knoten, string>()
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

function textOfStufe({ nummerierung }: Paket, id: string, stufe: number): string {
  const liste = findAll(nummerierung, 'w:num').find(({ attribute }) => attribute['w:numId'] === id)
  const abstrakt = wertOf(childOf(liste, 'w:abstractNumId'))
  const stufen = findAll(nummerierung, 'w:abstractNum').find(
    ({ attribute }) => attribute['w:abstractNumId'] === abstrakt,
  )
  const eine = stufen?.kinder.find(({ name, attribute }) => name === 'w:lvl' && attribute['w:ilvl'] === String(stufe))
  return childOf(eine, 'w:lvlText')?.attribute['w:val'] ?? ''
}
