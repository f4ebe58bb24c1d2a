import type { Dokument } from '../layout/dokument.js'
import { estimateHoehe, type Zeile } from './hoehe.js'
import { A4, FELDFUSS, ptFromMm, TITELRAND, textbreite } from './masse.js'
import type { Textmass } from './textmass.js'
import { readTitelzeilen } from './titelzeilen.js'
import { klassen, printedText, walk } from './tree.js'
import { titelvorlagen } from './vorlagen-titel.js'

/** Places on the title page, in millimetres from the upper edge of the paper. */
const LAGE = { titel: 40, jahrende: 180, traegerende: 272.5 }
/** The least room above the year, in points. */
const MINDESTENS = 20

/** What the composition of the title page depends on; distances in points. */
export interface Titelmasse {
  /** The year as it stands on the title page; its length decides how large it can be. */
  jahr: string
  titelabstand: number
  jahrabstand: number
  traegerabstand: number
  /** Height of the colour field, from the upper edge of the paper. */
  feldhoehe: number
}

/** The distances that bring title, year and the bodies to their places; where there is too much for that, all moves up. */
export function computeTitelmasse({ baum, gestaltung }: Dokument, textmass: Textmass): Titelmasse {
  const titelseite = [...walk(baum)].find((element) => klassen(element).includes('titelseite'))
  const zeilen = titelseite ? readTitelzeilen(titelseite, gestaltung, textmass) : []
  const jahrzeile = zeilen.find(({ vorlage }) => vorlage === 'Jahr')
  const jahr = jahrzeile?.teile.map(printedText).join('') ?? ''
  const vorlagen = titelvorlagen(gestaltung, { jahr, titelabstand: 0, jahrabstand: 0, traegerabstand: 0, feldhoehe: 0 })
  const measure = (auswahl: typeof zeilen) =>
    estimateHoehe(auswahl.map(asZeile), vorlagen, textmass, textbreite(gestaltung), gestaltung)

  const feld = zeilen.filter(({ aufFeld }) => aufFeld)
  const titelabstand = Math.max(
    0,
    ptFromMm(LAGE.titel - TITELRAND.oben) -
      measure(
        feld.slice(
          0,
          feld.findIndex(({ vorlage }) => vorlage === 'Title'),
        ),
      ),
  )
  const aufFeld = measure(feld) + titelabstand
  const unten = measure(zeilen.filter((zeile) => !zeile.aufFeld))
  const frei = ptFromMm(LAGE.traegerende - TITELRAND.oben) - aufFeld - unten
  const jahrabstand = Math.max(MINDESTENS, Math.min(ptFromMm(LAGE.jahrende - TITELRAND.oben) - aufFeld, frei))
  return {
    jahr,
    titelabstand: Math.round(titelabstand),
    jahrabstand: Math.round(jahrabstand),
    traegerabstand: Math.round(Math.max(MINDESTENS, frei - jahrabstand)),
    feldhoehe: Math.min(ptFromMm(A4.hoehe), ptFromMm(TITELRAND.oben + FELDFUSS) + aufFeld + jahrabstand),
  }
}

function asZeile({ vorlage, teile: [erster] }: ReturnType<typeof readTitelzeilen>[number]): Zeile {
  return { vorlage, text: erster ? printedText(erster) : '' }
}
