import type { FileChild } from 'docx'
import type { Element } from 'hast'
import { writeAbsatz } from './absatz.js'
import { writeBild } from './figuren.js'
import type { Satz } from './satz.js'
import { elementsOf, klassen, unexpected } from './tree.js'

/** Styles of the title page by class. */
export const TITELVORLAGEN: Record<string, string> = {
  kennzeile: 'Kennzeile',
  titel: 'Title',
  untertitel: 'Subtitle',
  jahr: 'Jahr',
  jobcenter: 'Jobcenter',
  standort: 'Standort',
  traeger: 'Traeger',
  leitspruch: 'Leitspruch',
  muster: 'Muster',
}

/** The title page. Its styles make the composition, so that the office can work on it with styles alone. */
export function writeTitelseite(satz: Satz, titelseite: Element): FileChild[] {
  return elementsOf(titelseite).map((teil) => {
    if (teil.tagName === 'img') return writeBild(satz, teil, 'Titelbild')
    const vorlage = TITELVORLAGEN[klassen(teil)[0] ?? '']
    if (teil.tagName !== 'p' || !vorlage) throw unexpected(teil, titelseite)
    return writeAbsatz(satz, teil, vorlage)
  })
}
