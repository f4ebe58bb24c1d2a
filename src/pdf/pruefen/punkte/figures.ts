import { PDFArray } from '@cantoo/pdf-lib'
import { attributeOf, isStructElem, textEntryOf } from '../../file/structure-tree.js'
import { inspectAll, type Punkt } from '../punkt.js'

/** Pictures, and what is written above pictures and tables. */
export const FIGURES: readonly Punkt[] = [
  {
    id: 'alternativtext',
    norm: 'PDF/UA-1 7.3',
    matterhorn: '13-004',
    beschreibung: 'Jedes Bild hat einen Alternativtext.',
    check: ({ elements }) =>
      inspectAll(
        elements.filter(({ element }) => element.type === 'Figure'),
        ({ element: { dict } }) =>
          !(textEntryOf(dict, 'Alt') || textEntryOf(dict, 'ActualText')).trim() &&
          'Ein Bild (Figure) hat keinen Alternativtext.',
      ),
  },
  {
    id: 'bild-kasten',
    norm: 'PDF/UA-1 7.3',
    matterhorn: '13-001',
    beschreibung: 'Jedes Bild sagt, wo es auf der Seite steht, und enthält kein weiteres Bild.',
    check: ({ elements }) =>
      inspectAll(
        elements.filter(({ element }) => element.type === 'Figure'),
        ({ element, parent }) => {
          const bbox = attributeOf(element, 'BBox')
          if (parent?.type === 'Figure') return 'Ein Bild steht in einem Bild.'
          return !(bbox instanceof PDFArray && bbox.size() === 4) && 'Einem Bild (Figure) fehlt sein Ort (BBox).'
        },
      ),
  },
  {
    id: 'beschriftung',
    norm: 'PDF/UA-1 7.3, 7.5',
    matterhorn: '13-002',
    beschreibung: 'Jede Beschriftung steht bei ihrem Bild oder in ihrer Tabelle.',
    check: ({ elements }) =>
      inspectAll(
        elements.filter(({ element }) => element.type === 'Caption'),
        ({ element, parent }) => {
          const siblings = parent?.kids ?? []
          const index = siblings.indexOf(element)
          const neighbours = [siblings[index - 1], siblings[index + 1]]
          const good =
            ['Table', 'TOC', 'L', 'Figure'].includes(parent?.type ?? '') ||
            neighbours.some((kid) => kid && isStructElem(kid) && kid.type === 'Figure')
          return !good && 'Eine Beschriftung (Caption) steht weder bei einem Bild noch in einer Tabelle.'
        },
      ),
  },
]
