import type { Element } from 'hast'
import type { Gestaltung, Titelblock } from '../../layout/design/gestaltung.js'
import { printedText } from '../../layout/document/baum.js'
import { groupTitelseite } from '../../layout/frame/titelseite.js'
import { twipsFromMm } from '../masse.js'
import type { Textmass } from '../pages/textmass.js'
import type { Stilid } from '../styles/stile.js'
import { idOfStil } from '../styles/vorlagen/eigene.js'
import { traegergroesse, traegerspalte } from '../styles/vorlagen/titel.js'
import { elementsOf, paragraphStyleOf, unexpected } from '../tree.js'

/** A paragraph of the title page; bodies that carry the Jobcenter stand side by side in one. */
export interface Titelzeile {
  vorlage: Stilid
  block: Titelblock
  teile: Element[]
}

/** The paragraphs of the title page, block by block: those of one block stand in one place. */
export function readTitelzeilen(titelseite: Element, gestaltung: Gestaltung, textmass: Textmass): Titelzeile[] {
  const absaetze = elementsOf(titelseite).filter(({ tagName }) => tagName !== 'img')
  const zeilen = groupTitelseite(absaetze).flatMap(({ block, absaetze: teile }) =>
    teile.map((teil) => {
      const vorlage = paragraphStyleOf(teil)
      if (!vorlage) throw unexpected(teil, titelseite)
      return { vorlage: idOfStil(vorlage), block, teile: [teil] }
    }),
  )
  return pairTraeger(zeilen, (teil) => {
    const breite = textmass.measure(printedText(teil), traegergroesse(gestaltung))
    return breite < twipsFromMm(traegerspalte(gestaltung) - 4)
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
