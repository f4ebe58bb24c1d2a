import { PDFDict, PDFName } from '@cantoo/pdf-lib'
import { isStructElem } from '../../file/structure-tree.js'
import type { InspectedPdf } from '../inspected-pdf.js'
import { inspectAll, type Punkt } from '../punkt.js'

const HEADING = /^H([1-6])$/
/** The levels of the headings in order. @param without leaves out those inside of such elements */
const levels = ({ elements }: InspectedPdf, without?: string): number[] =>
  elements.flatMap(({ element: { type }, parent }) => {
    const level = HEADING.exec(type)?.[1]
    return level === undefined || (without !== undefined && parent?.type === without) ? [] : [Number(level)]
  })

/** Headings, and what leads to them. */
export const OUTLINE: readonly Punkt[] = [
  {
    id: 'ueberschriften',
    norm: 'PDF/UA-1 7.4.2',
    matterhorn: '14-002, 14-003',
    beschreibung: 'Die erste Überschrift ist die einzige der Stufe 1, und keine Stufe wird übersprungen.',
    check: (file) => {
      let previous = 0
      return inspectAll(levels(file), (level) => {
        const before = previous
        previous = level
        if (before === 0) return level !== 1 && `Die erste Überschrift hat die Stufe ${level}.`
        if (level === 1) return 'Es gibt mehr als eine Überschrift der Stufe 1.'
        return level > before + 1 && `Auf eine Überschrift der Stufe ${before} folgt eine der Stufe ${level}.`
      })
    },
  },
  {
    id: 'lesezeichen',
    norm: 'PDF/UA-1 7.17',
    matterhorn: '',
    beschreibung:
      'Zu jeder Überschrift unterhalb des Titels, die nicht der Titel eines Kastens ist, führt ein Lesezeichen.',
    check: (file) => {
      const bookmarks = countBookmarks(file.pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict))
      const headings = levels(file, 'Aside').filter((level) => level > 1).length
      return {
        geprueft: headings,
        fehler: bookmarks === headings ? [] : [`${bookmarks} Lesezeichen für ${headings} Überschriften.`],
      }
    },
  },
  {
    id: 'seitenbezeichnungen',
    norm: 'PDF/UA-1 7.17',
    matterhorn: '',
    beschreibung: 'Die Seiten heißen im Betrachter so, wie sie gezählt sind.',
    check: ({ pdf }) => ({
      geprueft: 1,
      fehler: pdf.catalog.lookupMaybe(PDFName.of('PageLabels'), PDFDict)?.has(PDFName.of('Nums'))
        ? []
        : ['Die Seitenbezeichnungen fehlen.'],
    }),
  },
  {
    id: 'verzeichnis',
    norm: 'PDF/UA-1 7.2',
    matterhorn: '09-006',
    beschreibung: 'Ein Inhaltsverzeichnis besteht aus Einträgen, und jeder führt mit einer Verknüpfung an sein Ziel.',
    check: ({ elements }) =>
      inspectAll(
        elements.filter(
          ({ element, parent }) => element.type === 'TOC' || element.type === 'TOCI' || parent?.type === 'TOC',
        ),
        ({ element, parent }) => {
          if (element.type === 'TOCI')
            return (
              (parent?.type !== 'TOC' && 'Ein Eintrag (TOCI) steht außerhalb eines Verzeichnisses.') ||
              (!element.kids.some(
                (kid) =>
                  isStructElem(kid) &&
                  kid.type === 'Reference' &&
                  kid.kids.some((grandchild) => isStructElem(grandchild) && grandchild.type === 'Link'),
              ) &&
                'Ein Eintrag (TOCI) hat keine Verknüpfung.')
            )
          return element.type !== 'TOC' && element.type !== 'Caption' && `„${element.type}“ steht in einem Verzeichnis.`
        },
      ),
  },
]

function countBookmarks(parent: PDFDict | undefined): number {
  let count = 0
  let entry = parent?.lookupMaybe(PDFName.of('First'), PDFDict)
  while (entry) {
    count += 1 + countBookmarks(entry)
    entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict)
  }
  return count
}
