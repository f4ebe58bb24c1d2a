import type { Element } from 'hast'
import type { Dokument } from '../layout/dokument.js'
import { seitenhoehe, TITELRAND, textbreite } from './masse.js'
import { estimateBreite } from './textmass.js'
import { TITELVORLAGEN } from './titelseite.js'
import { attribut, elementsOf, isElement, klassen, printedText, walk } from './tree.js'
import type { Vorlage, Vorlagenbedarf } from './vorlage.js'
import { FELDRAND, impressumvorlagen, titelvorlagen } from './vorlagen-rahmen.js'

/** The room above the year on a title page with little on it, in points. */
const JAHRABSTAND = { mindestens: 20, hoechstens: 215 }
/** Lines that the office can add before the Impressum needs a second page, or the title page another one. */
const RESERVE = 3

interface Zeile {
  vorlage: string
  text: string
  /** Height of a picture in points. */
  bild?: number
}

/**
 * The distances that fill title page and Impressum, so that both keep to their page. Word brings the Impressum to the foot of its page by
 * the alignment of the page; other programs do not know that alignment.
 */
export function fillSeiten(dokument: Dokument): Pick<Vorlagenbedarf, 'jahr' | 'jahrabstand' | 'impressumabstand'> {
  const { gestaltung } = dokument
  const jahr = findKlasse(dokument, 'jahr')
  const text = jahr ? printedText(jahr) : ''
  const titelzeilen = readTitelzeilen(dokument)
  const titel = titelvorlagen(gestaltung, text, 0)
  const frei = seitenhoehe(TITELRAND) - 2 * FELDRAND - estimateHoehe(titelzeilen, titel, textbreite(gestaltung))
  const impressum = estimateHoehe(
    readImpressumzeilen(dokument),
    impressumvorlagen(gestaltung, 0),
    textbreite(gestaltung),
  )
  return {
    jahr: text,
    jahrabstand: Math.round(Math.min(JAHRABSTAND.hoechstens, Math.max(JAHRABSTAND.mindestens, frei))),
    impressumabstand: Math.max(0, Math.round(seitenhoehe(gestaltung.seite) - impressum)),
  }
}

function readTitelzeilen(dokument: Dokument): Zeile[] {
  const titelseite = findKlasse(dokument, 'titelseite')
  return (titelseite ? elementsOf(titelseite) : []).map((teil) => {
    const grafik = dokument.grafiken.get(attribut(teil, 'dataGrafik'))
    if (!grafik) return { vorlage: TITELVORLAGEN[klassen(teil)[0] ?? ''] ?? '', text: printedText(teil) }
    const breite = Math.min(grafik.breite, textbreite(dokument.gestaltung) / 15)
    return { vorlage: 'Titelbild', text: '', bild: ((grafik.hoehe * breite) / grafik.breite) * 0.75 }
  })
}

function readImpressumzeilen(dokument: Dokument): Zeile[] {
  const impressum = findKlasse(dokument, 'impressum')
  if (!impressum) return []
  return [...walk(impressum)].flatMap((element) => {
    const nurHuelle = element.children.some((kind) => isElement(kind) && kind.tagName === 'p')
    if (nurHuelle || (element.tagName !== 'p' && element.tagName !== 'dd')) return []
    const vorlage = klassen(element).includes('impressumtitel') ? 'Impressumtitel' : 'Impressumangabe'
    return [{ vorlage, text: printedText(element) }]
  })
}

/** About how high these paragraphs stand, in points. */
function estimateHoehe(zeilen: readonly Zeile[], vorlagen: readonly Vorlage[], breite: number): number {
  const grundlage = vorlagen.find(({ id }) => id === 'Impressum')
  let hoehe = 0
  let davor = 0
  for (const { vorlage: id, text, bild } of zeilen) {
    const vorlage = vorlagen.find((eine) => eine.id === id)
    const absatz = { ...grundlage?.absatz, ...vorlage?.absatz }
    const groesse = vorlage?.zeichen?.groesse ?? grundlage?.zeichen?.groesse ?? 11
    const platz = breite - (absatz.links ?? 0)
    const anzahl = Math.max(1, Math.ceil((estimateBreite(text, groesse) * (vorlage?.zeichen?.fett ? 1.05 : 1)) / platz))
    const abstand = absatz.zeilenabstand ?? groesse * (typeof absatz.zeile === 'number' ? absatz.zeile : 1.42)
    hoehe += Math.max(absatz.vor ?? 0, davor) + (bild ?? anzahl * abstand)
    davor = absatz.nach ?? 0
  }
  return hoehe + davor + RESERVE * 12
}

function findKlasse({ baum }: Dokument, klasse: string): Element | undefined {
  return [...walk(baum)].find((element) => klassen(element).includes(klasse))
}
