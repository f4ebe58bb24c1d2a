import { PDFName } from '@cantoo/pdf-lib'
import { attributeOf, isElement } from '../../file/structure-tree.js'
import { befund, type Punkt } from '../punkt.js'

const ERLAUBT: Record<string, readonly string[]> = { L: ['Caption', 'L', 'LI'], LI: ['Lbl', 'LBody'] }

/** Lists. */
export const LISTEN: readonly Punkt[] = [
  {
    id: 'listen',
    norm: 'PDF/UA-1 7.6',
    matterhorn: '09-005',
    beschreibung: 'Listen bestehen aus Punkten (LI), Punkte aus Zeichen (Lbl) und Inhalt (LBody).',
    pruefe: ({ elemente }) =>
      befund(
        elemente.filter(({ element }) => element.art === 'L' || element.art === 'LI' || element.art === 'LBody'),
        ({ element, eltern }) => {
          if (element.art === 'LI' && eltern?.art !== 'L') return 'Ein Punkt (LI) steht außerhalb einer Liste.'
          if (element.art === 'LBody')
            return eltern?.art !== 'LI' && 'Ein Inhalt (LBody) steht außerhalb eines Punktes.'
          if (element.art === 'LI' && !element.kinder.some((kind) => isElement(kind) && kind.art === 'LBody'))
            return 'Ein Punkt (LI) hat keinen Inhalt (LBody).'
          const kind = element.kinder.find((eines) => !isElement(eines) || !ERLAUBT[element.art]?.includes(eines.art))
          return kind && `„${isElement(kind) ? kind.art : 'Text'}“ steht unmittelbar in „${element.art}“.`
        },
      ),
  },
  {
    id: 'listen-zaehlung',
    norm: 'PDF/UA-1 7.6',
    matterhorn: '16-003',
    beschreibung: 'Jede Liste sagt, wie sie gezählt ist.',
    pruefe: ({ elemente }) =>
      befund(
        elemente.filter(({ element }) => element.art === 'L'),
        ({ element }) =>
          !(attributeOf(element, 'ListNumbering') instanceof PDFName) &&
          'Einer Liste (L) fehlt ihre Zählung (ListNumbering).',
      ),
  },
]
