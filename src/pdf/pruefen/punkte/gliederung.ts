import { PDFDict, PDFName } from '@cantoo/pdf-lib'
import { isElement } from '../../file/structure-tree.js'
import type { Akte } from '../akte.js'
import { befund, type Punkt } from '../punkt.js'

const UEBERSCHRIFT = /^H([1-6])$/
/** The levels of the headings in order. @param sonst leaves out those inside of such elements */
const stufen = ({ elemente }: Akte, sonst?: string): number[] =>
  elemente.flatMap(({ element: { art }, eltern }) => {
    const stufe = UEBERSCHRIFT.exec(art)?.[1]
    return stufe === undefined || (sonst !== undefined && eltern?.art === sonst) ? [] : [Number(stufe)]
  })

/** Headings, and what leads to them. */
export const GLIEDERUNG: readonly Punkt[] = [
  {
    id: 'ueberschriften',
    norm: 'PDF/UA-1 7.4.2',
    matterhorn: '14-002, 14-003',
    beschreibung: 'Die erste Überschrift ist die einzige der Stufe 1, und keine Stufe wird übersprungen.',
    pruefe: (akte) => {
      let davor = 0
      return befund(stufen(akte), (stufe) => {
        const von = davor
        davor = stufe
        if (von === 0) return stufe !== 1 && `Die erste Überschrift hat die Stufe ${stufe}.`
        if (stufe === 1) return 'Es gibt mehr als eine Überschrift der Stufe 1.'
        return stufe > von + 1 && `Auf eine Überschrift der Stufe ${von} folgt eine der Stufe ${stufe}.`
      })
    },
  },
  {
    id: 'lesezeichen',
    norm: 'PDF/UA-1 7.17',
    matterhorn: '',
    beschreibung:
      'Zu jeder Überschrift unterhalb des Titels, die nicht der Titel eines Kastens ist, führt ein Lesezeichen.',
    pruefe: (akte) => {
      const lesezeichen = countBookmarks(akte.pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict))
      const ueberschriften = stufen(akte, 'Aside').filter((stufe) => stufe > 1).length
      return {
        geprueft: ueberschriften,
        fehler:
          lesezeichen === ueberschriften ? [] : [`${lesezeichen} Lesezeichen für ${ueberschriften} Überschriften.`],
      }
    },
  },
  {
    id: 'seitenbezeichnungen',
    norm: 'PDF/UA-1 7.17',
    matterhorn: '',
    beschreibung: 'Die Seiten heißen im Betrachter so, wie sie gezählt sind.',
    pruefe: ({ pdf }) => ({
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
    pruefe: ({ elemente }) =>
      befund(
        elemente.filter(
          ({ element, eltern }) => element.art === 'TOC' || element.art === 'TOCI' || eltern?.art === 'TOC',
        ),
        ({ element, eltern }) => {
          if (element.art === 'TOCI')
            return (
              (eltern?.art !== 'TOC' && 'Ein Eintrag (TOCI) steht außerhalb eines Verzeichnisses.') ||
              (!element.kinder.some(
                (kind) =>
                  isElement(kind) &&
                  kind.art === 'Reference' &&
                  kind.kinder.some((enkel) => isElement(enkel) && enkel.art === 'Link'),
              ) &&
                'Ein Eintrag (TOCI) hat keine Verknüpfung.')
            )
          return element.art !== 'TOC' && element.art !== 'Caption' && `„${element.art}“ steht in einem Verzeichnis.`
        },
      ),
  },
]

function countBookmarks(eltern: PDFDict | undefined): number {
  let anzahl = 0
  let eintrag = eltern?.lookupMaybe(PDFName.of('First'), PDFDict)
  while (eintrag) {
    anzahl += 1 + countBookmarks(eintrag)
    eintrag = eintrag.lookupMaybe(PDFName.of('Next'), PDFDict)
  }
  return anzahl
}
