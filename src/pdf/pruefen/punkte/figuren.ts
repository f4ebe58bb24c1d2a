import { PDFArray } from '@cantoo/pdf-lib'
import { attributeOf, isElement, textOf } from '../../file/structure-tree.js'
import { befund, type Punkt } from '../punkt.js'

/** Pictures, and what is written above pictures and tables. */
export const FIGUREN: readonly Punkt[] = [
  {
    id: 'alternativtext',
    norm: 'PDF/UA-1 7.3',
    matterhorn: '13-004',
    beschreibung: 'Jedes Bild hat einen Alternativtext.',
    pruefe: ({ elemente }) =>
      befund(
        elemente.filter(({ element }) => element.art === 'Figure'),
        ({ element: { dict } }) =>
          !(textOf(dict, 'Alt') || textOf(dict, 'ActualText')).trim() && 'Ein Bild (Figure) hat keinen Alternativtext.',
      ),
  },
  {
    id: 'bild-kasten',
    norm: 'PDF/UA-1 7.3',
    matterhorn: '13-001',
    beschreibung: 'Jedes Bild sagt, wo es auf der Seite steht, und enthält kein weiteres Bild.',
    pruefe: ({ elemente }) =>
      befund(
        elemente.filter(({ element }) => element.art === 'Figure'),
        ({ element, eltern }) => {
          const kasten = attributeOf(element, 'BBox')
          if (eltern?.art === 'Figure') return 'Ein Bild steht in einem Bild.'
          return !(kasten instanceof PDFArray && kasten.size() === 4) && 'Einem Bild (Figure) fehlt sein Ort (BBox).'
        },
      ),
  },
  {
    id: 'beschriftung',
    norm: 'PDF/UA-1 7.3, 7.5',
    matterhorn: '13-002',
    beschreibung: 'Jede Beschriftung steht bei ihrem Bild oder in ihrer Tabelle.',
    pruefe: ({ elemente }) =>
      befund(
        elemente.filter(({ element }) => element.art === 'Caption'),
        ({ element, eltern }) => {
          const geschwister = eltern?.kinder ?? []
          const stelle = geschwister.indexOf(element)
          const nachbarn = [geschwister[stelle - 1], geschwister[stelle + 1]]
          const gut =
            ['Table', 'TOC', 'L', 'Figure'].includes(eltern?.art ?? '') ||
            nachbarn.some((kind) => kind && isElement(kind) && kind.art === 'Figure')
          return !gut && 'Eine Beschriftung (Caption) steht weder bei einem Bild noch in einer Tabelle.'
        },
      ),
  },
]
