import { GRENZEN } from '../../grenzen.js'
import { readFormate, type Zahlformat } from './formate.js'
import { Arbeitsmappe, type Relationship, Zuviel } from './paket.js'
import { Textsammler, type Zelltext } from './texte.js'
import { readXml } from './xml.js'

/** A sheet as the workbook lists it. */
export interface Blatteintrag {
  name: string
  /** "worksheet"; "chartsheet" and others hold no cells. */
  art: string
  verborgen: boolean
  teil: string
}

/** A workbook: which sheets it has, and what cells of all of them refer to. */
export interface Mappe {
  paket: Arbeitsmappe
  blaetter: Blatteintrag[]
  formate: readonly Zahlformat[]
  /** Name of the part with the texts that cells share; undefined where there is none. */
  texte: string | undefined
  /** Days between 1900 and the year in which the calendar of the workbook begins. */
  tage: number
}

/** Days from the beginning of the calendar of 1900 to that of 1904. */
const TAGE_1904 = 1462

/**
 * Opens a workbook without reading any sheet.
 * @returns undefined where the package holds no workbook
 * @throws where the zip or a part of it is broken, and Zuviel where it measures too much
 */
export function openMappe(bytes: Uint8Array): Mappe | undefined {
  const paket = new Arbeitsmappe(bytes)
  const teil = paket.beziehungen('').find(({ art }) => art === 'officeDocument')?.ziel
  const inhalt = teil === undefined ? undefined : paket.part(teil)
  if (teil === undefined || !inhalt) return undefined
  const beziehungen = paket.beziehungen(teil)
  const partOf = (art: string): string | undefined => beziehungen.find((beziehung) => beziehung.art === art)?.ziel
  const stile = partOf('styles')
  const formate = stile === undefined ? undefined : paket.part(stile)
  return {
    paket,
    ...readVerzeichnis(inhalt, beziehungen),
    formate: formate ? readFormate(formate) : [],
    texte: partOf('sharedStrings'),
  }
}

function readVerzeichnis(inhalt: Uint8Array, beziehungen: readonly Relationship[]): Pick<Mappe, 'blaetter' | 'tage'> {
  const blaetter: Blatteintrag[] = []
  let tage = 0
  readXml(inhalt, {
    open(name, attribute) {
      if (name === 'workbookPr' && /^(1|true)$/.test(attribute.date1904 ?? '')) tage = TAGE_1904
      if (name !== 'sheet') return
      const id = Object.entries(attribute).find(([schluessel]) => schluessel.endsWith(':id'))?.[1]
      const beziehung = beziehungen.find((kandidat) => kandidat.id === id)
      if (beziehung)
        blaetter.push({
          name: attribute.name ?? '',
          art: beziehung.art,
          verborgen: (attribute.state ?? 'visible') !== 'visible',
          teil: beziehung.ziel,
        })
    },
  })
  return { blaetter, tage }
}

/**
 * The shared texts that some cells refer to, by number; the others are passed over.
 * @throws as openMappe
 */
export function readTexte({ paket, texte }: Mappe, gebraucht: ReadonlySet<number>): Map<number, Zelltext> {
  const gelesen = new Map<number, Zelltext>()
  const inhalt = texte === undefined || gebraucht.size === 0 ? undefined : paket.part(texte)
  const sammler = new Textsammler()
  let nummer = 0
  if (inhalt)
    readXml(inhalt, {
      open: (name, attribute) => sammler.open(name, attribute),
      text: (text) => sammler.add(text),
      close(name) {
        sammler.close(name)
        if (name !== 'si') return
        const text = sammler.finish()
        if (gebraucht.has(nummer)) gelesen.set(nummer, text)
        if (++nummer > GRENZEN.texte)
          throw new Zuviel(
            'enthält mehr Texte, als gelesen werden',
            'Nur die Tabelle, die gedruckt wird, in eine eigene Arbeitsmappe kopieren.',
          )
      },
      done: () => gelesen.size === gebraucht.size,
    })
  return gelesen
}
