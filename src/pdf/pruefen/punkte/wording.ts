import { findUnsaid } from '../../../abgleich/gedruckt.js'
import { textEntryOf } from '../../file/structure-tree.js'
import { wordsOfStructure } from '../../text/tree-text.js'
import type { InspectedPdf } from '../inspected-pdf.js'
import type { Befund, Punkt } from '../punkt.js'

const AROUND = 4

/** The words of the file against those of the document that it was made of. @param expected the document's words in order */
export function wording(expected: readonly string[]): Punkt {
  return {
    id: 'wortlaut',
    norm: 'PDF/UA-1 7.1',
    matterhorn: '01-006',
    beschreibung:
      'Vorgelesen ergibt der Strukturbaum Wort für Wort das Dokument, mit Zwischenräumen und weichen Trennstrichen.',
    check: ({ tree, streams }) => compareWords(expected, wordsOfStructure(tree, streams)),
  }
}

/** The texts of the file's pictures against those of the document. @param expected the document's, as often as they are said */
export function imageTexts(expected: readonly string[]): Punkt {
  return {
    id: 'bildtexte',
    norm: 'PDF/UA-1 7.3',
    matterhorn: '13-004',
    beschreibung: 'Die Alternativtexte der Bilder sind die des Dokuments.',
    check: ({ elements }) => {
      const said = elements.flatMap(({ element: { type, dict } }) =>
        type === 'Figure' ? [textEntryOf(dict, 'Alt')] : [],
      )
      const bilder = findUnsaid(expected, said)
      const fehler = bilder.map((text) => `„${text.slice(0, 60)}“ steht bei keinem Bild.`)
      return { geprueft: expected.length, fehler, ...(bilder.length > 0 && { bilder }) }
    },
  }
}

/** What is painted as an artifact is told to nobody who listens: running heads and what is printed again, never text of its own. */
export const ARTIFACT_TEXT: Punkt = {
  id: 'artefakt-text',
  norm: 'PDF/UA-1 7.1',
  matterhorn: '01-001',
  beschreibung: 'Kein Text gilt als bloßer Schmuck; Artefakte sind nur Kopf, Fuß und wiederholte Tabellenköpfe.',
  check: ({ streams }: InspectedPdf): Befund => {
    const fehler: string[] = []
    let geprueft = 0
    for (const { page, marks } of streams)
      for (const { name, text, pagination } of marks) {
        geprueft++
        if (name === 'Artifact' && !pagination && /[\p{L}\p{N}]/u.test(text))
          fehler.push(`Seite ${page + 1}: „${text.trim().slice(0, 40)}“ gilt als Schmuck und wird nicht vorgelesen.`)
      }
    return { geprueft, fehler }
  },
}

/** The words of a document with those that are heard of a file. */
export function compareWords(expected: readonly string[], actual: readonly string[]): Befund {
  const first = expected.findIndex((word, index) => !isSame(word, actual[index] ?? ''))
  const different = first >= 0 ? first : actual.length > expected.length ? expected.length : -1
  if (different < 0) return { geprueft: expected.length, fehler: [] }
  const around = (words: readonly string[]) =>
    words.slice(Math.max(0, different - AROUND), different + AROUND).join(' ')
  return {
    geprueft: expected.length,
    fehler: [`Vorgelesen heißt es „${around(actual)}“, im Dokument „${around(expected)}“.`],
    wort: different,
  }
}

/** A design may set words in capitals; hyphens that do not break are printed as others. */
function isSame(expected: string, actual: string): boolean {
  const plain = (text: string) => text.replace(/[\u2010\u2011]/g, '-')
  return expected === actual || plain(expected) === plain(actual) || plain(expected).toUpperCase() === plain(actual)
}
