import { findUnsaid } from '../../../abgleich/gedruckt.js'
import { textOf } from '../../file/structure-tree.js'
import { wordsOfStructure } from '../../text/tree-text.js'
import type { Akte } from '../akte.js'
import type { Befund, Punkt } from '../punkt.js'

const UMGEBUNG = 4

/** The words of the file against those of the document that it was made of. @param soll the document's words in order */
export function wortlaut(soll: readonly string[]): Punkt {
  return {
    id: 'wortlaut',
    norm: 'PDF/UA-1 7.1',
    matterhorn: '01-006',
    beschreibung:
      'Vorgelesen ergibt der Strukturbaum Wort für Wort das Dokument, mit Zwischenräumen und weichen Trennstrichen.',
    pruefe: ({ baum, stroeme }) => compareWords(soll, wordsOfStructure(baum, stroeme)),
  }
}

/** The texts of the file's pictures against those of the document. @param soll the document's, as often as they are said */
export function bildtexte(soll: readonly string[]): Punkt {
  return {
    id: 'bildtexte',
    norm: 'PDF/UA-1 7.3',
    matterhorn: '13-004',
    beschreibung: 'Die Alternativtexte der Bilder sind die des Dokuments.',
    pruefe: ({ elemente }) => {
      const gesagt = elemente.flatMap(({ element: { art, dict } }) => (art === 'Figure' ? [textOf(dict, 'Alt')] : []))
      const bilder = findUnsaid(soll, gesagt)
      const fehler = bilder.map((text) => `„${text.slice(0, 60)}“ steht bei keinem Bild.`)
      return { geprueft: soll.length, fehler, ...(bilder.length > 0 && { bilder }) }
    },
  }
}

/** What is painted as an artifact is told to nobody who listens: running heads and what is printed again, never text of its own. */
export const ARTEFAKTTEXT: Punkt = {
  id: 'artefakt-text',
  norm: 'PDF/UA-1 7.1',
  matterhorn: '01-001',
  beschreibung: 'Kein Text gilt als bloßer Schmuck; Artefakte sind nur Kopf, Fuß und wiederholte Tabellenköpfe.',
  pruefe: ({ stroeme }: Akte): Befund => {
    const fehler: string[] = []
    let geprueft = 0
    for (const { seite, marken } of stroeme)
      for (const { name, text, seitenwerk } of marken) {
        geprueft++
        if (name === 'Artifact' && !seitenwerk && /[\p{L}\p{N}]/u.test(text))
          fehler.push(`Seite ${seite + 1}: „${text.trim().slice(0, 40)}“ gilt als Schmuck und wird nicht vorgelesen.`)
      }
    return { geprueft, fehler }
  },
}

/** The words of a document with those that are heard of a file. */
export function compareWords(soll: readonly string[], ist: readonly string[]): Befund {
  const stelle = soll.findIndex((wort, index) => !isSame(wort, ist[index] ?? ''))
  const anders = stelle >= 0 ? stelle : ist.length > soll.length ? soll.length : -1
  if (anders < 0) return { geprueft: soll.length, fehler: [] }
  const um = (woerter: readonly string[]) => woerter.slice(Math.max(0, anders - UMGEBUNG), anders + UMGEBUNG).join(' ')
  return {
    geprueft: soll.length,
    fehler: [`Vorgelesen heißt es „${um(ist)}“, im Dokument „${um(soll)}“.`],
  }
}

/** A design may set words in capitals; hyphens that do not break are printed as others. */
function isSame(soll: string, ist: string): boolean {
  const gleich = (text: string) => text.replace(/[\u2010\u2011]/g, '-')
  return soll === ist || gleich(soll) === gleich(ist) || gleich(soll).toUpperCase() === gleich(ist)
}
