import { PDFName } from '@cantoo/pdf-lib'
import { attributeOf, isStructElem } from '../../file/structure-tree.js'
import { inspectAll, type Punkt } from '../punkt.js'

const ALLOWED: Record<string, readonly string[]> = { L: ['Caption', 'L', 'LI'], LI: ['Lbl', 'LBody'] }

/** Lists. */
export const LISTS: readonly Punkt[] = [
  {
    id: 'listen',
    norm: 'PDF/UA-1 7.6',
    matterhorn: '09-005',
    beschreibung: 'Listen bestehen aus Punkten (LI), Punkte aus Zeichen (Lbl) und Inhalt (LBody).',
    check: ({ elements }) =>
      inspectAll(
        elements.filter(({ element }) => element.type === 'L' || element.type === 'LI' || element.type === 'LBody'),
        ({ element, parent }) => {
          if (element.type === 'LI' && parent?.type !== 'L') return 'Ein Punkt (LI) steht außerhalb einer Liste.'
          if (element.type === 'LBody')
            return parent?.type !== 'LI' && 'Ein Inhalt (LBody) steht außerhalb eines Punktes.'
          if (element.type === 'LI' && !element.kids.some((kid) => isStructElem(kid) && kid.type === 'LBody'))
            return 'Ein Punkt (LI) hat keinen Inhalt (LBody).'
          const kid = element.kids.find((one) => !isStructElem(one) || !ALLOWED[element.type]?.includes(one.type))
          return kid && `„${isStructElem(kid) ? kid.type : 'Text'}“ steht unmittelbar in „${element.type}“.`
        },
      ),
  },
  {
    id: 'listen-zaehlung',
    norm: 'PDF/UA-1 7.6',
    matterhorn: '16-003',
    beschreibung: 'Jede Liste sagt, wie sie gezählt ist.',
    check: ({ elements }) =>
      inspectAll(
        elements.filter(({ element }) => element.type === 'L'),
        ({ element }) =>
          !(attributeOf(element, 'ListNumbering') instanceof PDFName) &&
          'Einer Liste (L) fehlt ihre Zählung (ListNumbering).',
      ),
  },
]
