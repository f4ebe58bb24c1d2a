import { PDFDict, PDFName } from '@cantoo/pdf-lib'
import { isMarkedContentRef, isStructElem, textEntryOf } from '../../file/structure-tree.js'
import { inspectAll, type Punkt } from '../punkt.js'

/** Links and notes. */
export const LINKS: readonly Punkt[] = [
  {
    id: 'verknuepfung-text',
    norm: 'PDF/UA-1 7.18.5',
    matterhorn: '28-012',
    beschreibung: 'Jede Verknüpfung beschreibt, wohin sie führt.',
    check: ({ pages }) =>
      inspectAll(
        pages.flatMap(({ annotations }, index) => annotations.map(({ dict }) => ({ dict, page: index + 1 }))),
        ({ dict, page }) =>
          !textEntryOf(dict, 'Contents').trim() && `Seite ${page}: Eine Verknüpfung hat keine Beschreibung (Contents).`,
      ),
  },
  {
    id: 'verknuepfung-tag',
    norm: 'PDF/UA-1 7.18.5',
    matterhorn: '28-002, 28-011',
    beschreibung: 'Jede Verknüpfung steht im Strukturbaum in einem Element „Link“ mit dem Text, der sie trägt.',
    check: ({ elements, pages }) => {
      const linked = new Set(
        elements.flatMap(({ element }) =>
          element.type === 'Link'
            ? element.kids.flatMap((kid) => (isStructElem(kid) || isMarkedContentRef(kid) ? [] : [String(kid.object)]))
            : [],
        ),
      )
      return inspectAll(
        pages.flatMap(({ annotations }, index) => annotations.map(({ ref, dict }) => ({ ref, dict, page: index + 1 }))),
        ({ ref, dict, page }) =>
          dict.get(PDFName.of('Subtype')) === PDFName.of('Link') &&
          !linked.has(String(ref)) &&
          `Seite ${page}: Eine Verknüpfung steht in keinem „Link“.`,
      )
    },
  },
  {
    id: 'verknuepfung-weg',
    norm: 'PDF/UA-1 7.18.5',
    matterhorn: '28-011',
    beschreibung: 'Jedes Element „Link“ führt mit einer Verknüpfung an ein Ziel, das es gibt.',
    check: ({ pdf, elements }) => {
      const targets = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
      return inspectAll(
        elements.filter(({ element }) => element.type === 'Link'),
        ({ element }) => {
          const annotations = element.kids.flatMap((kid) =>
            isStructElem(kid) || isMarkedContentRef(kid) ? [] : [pdf.context.lookup(kid.object)],
          )
          if (annotations.length === 0) return 'Ein „Link“ hat keine Verknüpfung.'
          const dead = annotations.find((dict) => !(dict instanceof PDFDict && leads(dict, targets)))
          return (
            dead &&
            `Die Verknüpfung „${dead instanceof PDFDict ? textEntryOf(dead, 'Contents') : ''}“ führt nirgendwohin.`
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
    check: ({ pages }) =>
      inspectAll(
        pages
          .map(({ dict, annotations }, index) => ({ dict, annotations, page: index + 1 }))
          .filter(({ annotations }) => annotations.length > 0),
        ({ dict, page }) =>
          dict.get(PDFName.of('Tabs')) !== PDFName.of('S') && `Seite ${page}: Die Tabulatorfolge fehlt.`,
      ),
  },
  {
    id: 'anmerkungen',
    norm: 'PDF/UA-1 7.9',
    matterhorn: '19-003, 19-004',
    beschreibung: 'Jede Anmerkung hat eine Kennung, die es nur einmal gibt.',
    check: ({ elements }) => {
      const seen = new Set<string>()
      return inspectAll(
        elements.filter(({ element }) => element.type === 'Note'),
        ({ element: { dict } }) => {
          const id = textEntryOf(dict, 'ID')
          const doubled = seen.has(id)
          seen.add(id)
          return id === ''
            ? 'Eine Anmerkung (Note) hat keine Kennung.'
            : doubled && `Die Kennung „${id}“ gibt es zweimal.`
        },
      )
    },
  },
]

/** Whether a link leads to an address, or to a place in the file that there is. */
function leads(annotation: PDFDict, targets: PDFDict | undefined): boolean {
  const action = annotation.lookup(PDFName.of('A'))
  const target =
    action instanceof PDFDict ? (action.lookup(PDFName.of('D')) ?? action.lookup(PDFName.of('URI'))) : undefined
  const destination = target ?? annotation.lookup(PDFName.of('Dest'))
  return destination instanceof PDFName ? (targets?.has(destination) ?? false) : destination !== undefined
}
