import { PDFDict, PDFName } from '@cantoo/pdf-lib'
import { isElement, isMarkedContentRef, textOf } from '../../file/structure-tree.js'
import { befund, type Punkt } from '../punkt.js'

/** Links and notes. */
export const VERWEISE: readonly Punkt[] = [
  {
    id: 'verknuepfung-text',
    norm: 'PDF/UA-1 7.18.5',
    matterhorn: '28-012',
    beschreibung: 'Jede Verknüpfung beschreibt, wohin sie führt.',
    pruefe: ({ seiten }) =>
      befund(
        seiten.flatMap(({ annotationen }, index) => annotationen.map(({ dict }) => ({ dict, seite: index + 1 }))),
        ({ dict, seite }) =>
          !textOf(dict, 'Contents').trim() && `Seite ${seite}: Eine Verknüpfung hat keine Beschreibung (Contents).`,
      ),
  },
  {
    id: 'verknuepfung-tag',
    norm: 'PDF/UA-1 7.18.5',
    matterhorn: '28-002, 28-011',
    beschreibung: 'Jede Verknüpfung steht im Strukturbaum in einem Element „Link“ mit dem Text, der sie trägt.',
    pruefe: ({ elemente, seiten }) => {
      const verknuepft = new Set(
        elemente.flatMap(({ element }) =>
          element.art === 'Link'
            ? element.kinder.flatMap((kind) =>
                isElement(kind) || isMarkedContentRef(kind) ? [] : [String(kind.objekt)],
              )
            : [],
        ),
      )
      return befund(
        seiten.flatMap(({ annotationen }, index) =>
          annotationen.map(({ ref, dict }) => ({ ref, dict, seite: index + 1 })),
        ),
        ({ ref, dict, seite }) =>
          dict.get(PDFName.of('Subtype')) === PDFName.of('Link') &&
          !verknuepft.has(String(ref)) &&
          `Seite ${seite}: Eine Verknüpfung steht in keinem „Link“.`,
      )
    },
  },
  {
    id: 'verknuepfung-weg',
    norm: 'PDF/UA-1 7.18.5',
    matterhorn: '28-011',
    beschreibung: 'Jedes Element „Link“ führt mit einer Verknüpfung an ein Ziel, das es gibt.',
    pruefe: ({ pdf, elemente }) => {
      const ziele = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
      return befund(
        elemente.filter(({ element }) => element.art === 'Link'),
        ({ element }) => {
          const annotationen = element.kinder.flatMap((kind) =>
            isElement(kind) || isMarkedContentRef(kind) ? [] : [pdf.context.lookup(kind.objekt)],
          )
          if (annotationen.length === 0) return 'Ein „Link“ hat keine Verknüpfung.'
          const ohne = annotationen.find((dict) => !(dict instanceof PDFDict && leads(dict, ziele)))
          return (
            ohne && `Die Verknüpfung „${ohne instanceof PDFDict ? textOf(ohne, 'Contents') : ''}“ führt nirgendwohin.`
          )
        },
      )
    },
  },
  {
    id: 'tabulatorfolge',
    norm: 'PDF/UA-1 7.18.3',
    matterhorn: '28-008, 28-009',
    beschreibung: 'Auf Seiten mit Verknüpfungen folgt die Tabulatortaste dem Strukturbaum.',
    pruefe: ({ seiten }) =>
      befund(
        seiten
          .map(({ dict, annotationen }, index) => ({ dict, annotationen, seite: index + 1 }))
          .filter(({ annotationen }) => annotationen.length > 0),
        ({ dict, seite }) =>
          dict.get(PDFName.of('Tabs')) !== PDFName.of('S') && `Seite ${seite}: Die Tabulatorfolge fehlt.`,
      ),
  },
  {
    id: 'anmerkungen',
    norm: 'PDF/UA-1 7.9',
    matterhorn: '19-003, 19-004',
    beschreibung: 'Jede Anmerkung hat eine Kennung, die es nur einmal gibt.',
    pruefe: ({ elemente }) => {
      const gesehen = new Set<string>()
      return befund(
        elemente.filter(({ element }) => element.art === 'Note'),
        ({ element: { dict } }) => {
          const kennung = textOf(dict, 'ID')
          const doppelt = gesehen.has(kennung)
          gesehen.add(kennung)
          return kennung === ''
            ? 'Eine Anmerkung (Note) hat keine Kennung.'
            : doppelt && `Die Kennung „${kennung}“ gibt es zweimal.`
        },
      )
    },
  },
]

/** Whether a link leads to an address, or to a place in the file that there is. */
function leads(annotation: PDFDict, ziele: PDFDict | undefined): boolean {
  const aktion = annotation.lookup(PDFName.of('A'))
  const ziel =
    aktion instanceof PDFDict ? (aktion.lookup(PDFName.of('D')) ?? aktion.lookup(PDFName.of('URI'))) : undefined
  const ort = ziel ?? annotation.lookup(PDFName.of('Dest'))
  return ort instanceof PDFName ? (ziele?.has(ort) ?? false) : ort !== undefined
}
