import { Dezimal } from '../../figures/dezimal.js'
import { massOf } from '../../figures/einheit.js'
import { formatMitEinheit, formatZelle } from '../../figures/format.js'
import type { Pruefregel } from '../pruefling.js'
import { plainName } from '../zahlen/namen.js'
import { rasterOf } from '../zahlen/raster.js'
import { tablesOf } from '../zahlen/tabellen.js'
import { convertTo, isZahl } from '../zahlen/zelle.js'

/** § 46 Abs. 3 SGB II: the Bund bears 84,8 % of the administrative costs. */
const ANTEIL = new Dezimal('15.2')
/** Published programmes lie between 15,1 and 16,1 %. */
const SPIELRAUM = 2
const KOMMUNAL = /kommunale[rn]? (?:finanzierungsanteil|finanzierungsbeitrag|anteil)/
const GESAMT = /^(?:gesamt)?verwaltungs(?:haushalt|kosten|budget)(?: insgesamt| gesamt)?$/

/** The municipal share of the administrative costs, far from what the law provides. */
export const figurQuote: Pruefregel = {
  id: 'figur-quote',
  schwere: 'hinweis',
  erklaerung:
    'Der kommunale Finanzierungsanteil einer Tabelle ist weit von 15,2 % der Verwaltungskosten entfernt. Der Bund trägt nach § 46 Abs. 3 SGB II 84,8 % der Gesamtverwaltungskosten, die Kommune den Rest. Abweichungen bis zu zwei Punkten kommen vor; bei größeren ist meist ein Betrag vertippt oder ein anderes Ganzes gemeint.',
  uebersieht:
    'Beteiligungen, die nicht bei diesem Namen genannt sind, Beträge in Sätzen und solche, neben denen kein Verwaltungshaushalt steht',
  pruefe(pruefling, melde) {
    for (const blatt of tablesOf(pruefling)) {
      const [{ reihen }] = rasterOf(blatt)
      for (const kommunal of reihen.filter(({ name }) => KOMMUNAL.test(plainName(name)))) {
        const ganzes = reihen.find(
          ({ id, name }) => id === (kommunal.davon ?? kommunal.darunter) || GESAMT.test(plainName(name)),
        )
        for (const [stelle, zelle] of kommunal.zellen.entries()) {
          const gesamt = ganzes?.zellen[stelle]
          if (
            !isZahl(zelle) ||
            !isZahl(gesamt) ||
            !gesamt.wert.isPositive() ||
            gesamt.wert.isZero() ||
            massOf(zelle.einheit).basis !== massOf(gesamt.einheit).basis
          )
            continue
          const anteil = convertTo(zelle.wert, zelle.einheit, gesamt.einheit).times(100).div(gesamt.wert)
          if (anteil.minus(ANTEIL).abs().lte(SPIELRAUM)) continue
          const ueblich = formatMitEinheit(gesamt.wert.times(ANTEIL).div(100), gesamt.einheit, gesamt.stellen)
          melde(
            zelle.herkunft.ort,
            `${kommunal.name}: ${formatZelle(zelle, { mitEinheit: true })} sind ${formatMitEinheit(anteil, '%', 1)} von ${formatZelle(gesamt, { mitEinheit: true })}; üblich sind 15,2 %.`,
            `15,2 % wären ${ueblich}. Beide Beträge prüfen.`,
          )
        }
      }
    }
  },
}
