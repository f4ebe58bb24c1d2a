import { artOf } from '../../content/diagrammarten.js'
import { chooseMassstab } from '../axes/massstab.js'
import type { Diagramm } from '../diagramm.js'
import { isMirrored } from '../kinds/spiegel.js'

/**
 * The unit that a chart's caption tells, so that it stands nowhere alone; '' where values or sides name their own, and where the
 * unit belongs to each share.
 */
export function titleEinheit(diagramm: Diagramm): string {
  const { typ, reihen } = diagramm
  if (typ === 'gestapelt-100') return '%'
  if (typ === 'zielerreichung' || typ === 'alterspyramide') return ''
  if (typ === 'gegenueberstellung' && isMirrored(diagramm)) return ''
  if (reihen.some(({ masse }) => masse !== undefined)) return ''
  const { einheit } = chooseMassstab(diagramm)
  return artOf(diagramm).einzeln === 'teile' && einheit === '%' ? '' : einheit
}
