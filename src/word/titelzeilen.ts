import type { Element } from 'hast'
import type { Gestaltung } from '../layout/gestaltung.js'
import { A4, twipsFromMm } from './masse.js'
import type { Textmass } from './textmass.js'
import { elementsOf, klassen, printedText, unexpected } from './tree.js'
import { traegergroesse } from './vorlagen-titel.js'

/** Styles of the title page by class, in the order in which their paragraphs stand: those on the colour field first. */
const VORLAGEN: Record<string, { vorlage: string; rang: number }> = {
  muster: { vorlage: 'Muster', rang: 0 },
  kennzeile: { vorlage: 'Kennzeile', rang: 1 },
  titel: { vorlage: 'Title', rang: 1 },
  untertitel: { vorlage: 'Subtitle', rang: 1 },
  jahr: { vorlage: 'Jahr', rang: 1 },
  jobcenter: { vorlage: 'Jobcenter', rang: 2 },
  standort: { vorlage: 'Standort', rang: 2 },
  leitspruch: { vorlage: 'Leitspruch', rang: 2 },
  definition: { vorlage: 'Definition', rang: 2 },
  traeger: { vorlage: 'Traeger', rang: 3 },
}
/** Paragraphs from this rank on stand below the colour field. */
const UNTEN = 2

/** A paragraph of the title page; bodies that carry the Jobcenter stand side by side in one. */
export interface Titelzeile {
  vorlage: string
  aufFeld: boolean
  teile: Element[]
}

/** The paragraphs of the title page, from top to bottom. */
export function readTitelzeilen(titelseite: Element, gestaltung: Gestaltung, textmass: Textmass): Titelzeile[] {
  const zeilen = elementsOf(titelseite)
    .filter(({ tagName }) => tagName !== 'img')
    .map((teil) => {
      const eine = VORLAGEN[klassen(teil)[0] ?? '']
      if (teil.tagName !== 'p' || !eine) throw unexpected(teil, titelseite)
      return { ...eine, aufFeld: eine.rang < UNTEN, teile: [teil] }
    })
    .sort((a, b) => a.rang - b.rang)
  return pairTraeger(zeilen, (teil) => {
    const breite = textmass.measure(printedText(teil), traegergroesse(gestaltung))
    return breite < twipsFromMm(A4.breite / 2 - Math.max(gestaltung.seite.links, gestaltung.seite.rechts) - 4)
  })
}

/** Two short names stand in one line, the second at the middle of the page. */
function pairTraeger(zeilen: readonly Titelzeile[], isKurz: (teil: Element) => boolean): Titelzeile[] {
  const gepaart: Titelzeile[] = []
  for (const zeile of zeilen) {
    const davor = gepaart.at(-1)
    const passt =
      zeile.vorlage === 'Traeger' &&
      davor?.vorlage === 'Traeger' &&
      davor.teile.length === 1 &&
      zeile.teile.every(isKurz)
    if (passt && davor.teile.every(isKurz)) davor.teile.push(...zeile.teile)
    else gepaart.push({ ...zeile, teile: [...zeile.teile] })
  }
  return gepaart
}
