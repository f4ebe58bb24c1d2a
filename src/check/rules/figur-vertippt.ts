import type { Decimal } from 'decimal.js'
import type { Datenblatt } from '../../figures/datenblatt.js'
import { formatMitEinheit, formatZelle } from '../../figures/format.js'
import type { Melde } from '../../message.js'
import type { Pruefregel } from '../pruefling.js'
import { findAusreisser } from '../zahlen/rechnungen/ausreisser.js'
import { findFormelfehler } from '../zahlen/rechnungen/formelfehler.js'
import { findGleichungen, type Gleichung, holds, neededFor, slipsFor } from '../zahlen/rechnungen/gleichungen.js'
import { tablesOf } from '../zahlen/tabellen.js'
import { replaceableAt, type Zahlzelle } from '../zahlen/zelle.js'

/** More cells that a slip might explain leave open which it was. */
const HOECHSTENS_VERDAECHTIG = 5

/** A typed cell with which a sum is wrong, and but for one slip of the hand would be right. */
export const figurVertippt: Pruefregel = {
  id: 'figur-vertippt',
  schwere: 'warnung',
  erklaerung:
    'Eine Summe, ein Anteil oder eine Veränderung geht nicht auf, und diese Zelle erklärt es: Mit einer anderen Ziffer, zwei vertauschten Ziffern oder einem versetzten Komma stimmt die Rechnung, und keine andere wird dadurch falsch. Die Meldung nennt den Wert, der dann richtig wäre; die Rechnung selbst meldet figur-summe, figur-anteile oder figur-gedruckt. Kommen mehr als fünf Zellen einer Summe in Frage, wird nur die genannt, die gegenüber der Spalte daneben deutlich aus der Reihe fällt.',
  uebersieht: 'zwei Fehler, die sich aufheben, und Werte, die in keiner Summe stehen',
  pruefe(pruefling, melde) {
    const tabellen = tablesOf(pruefling)
    const gleichungen = findGleichungen(tabellen, pruefling.blaetter)
    const jeZelle = new Map<Zahlzelle, Gleichung[]>()
    for (const gleichung of gleichungen)
      for (const zelle of gleichung.zellen) jeZelle.set(zelle, [...(jeZelle.get(zelle) ?? []), gleichung])
    // Mended, a cell must make every sum right that it stands in.
    const fits = (zelle: Zahlzelle, richtig: Decimal, ausser?: Gleichung): boolean =>
      (jeZelle.get(zelle) ?? []).every(
        (eine) => eine === ausser || !neededFor(eine, zelle).minus(richtig).abs().gt(eine.spielraum),
      )
    const gemeldet = new Set<Zahlzelle>()
    const reportNew = (verdacht: Verdacht, melde: Melde): void => {
      if (gemeldet.has(verdacht.zelle)) return
      gemeldet.add(verdacht.zelle)
      report(verdacht, melde)
    }
    for (const gleichung of gleichungen) {
      if (holds(gleichung)) continue
      for (const verdacht of suspectsOf(gleichung, jeZelle, fits, tabellen)) reportNew(verdacht, melde)
    }
    for (const { zelle, werte, wozu, allein } of findFormelfehler(tabellen, pruefling.blaetter)) {
      const passend = werte.filter((wert) => fits(zelle, wert))
      if (passend.length > 0) reportNew({ zelle, werte: passend, wozu, allein }, melde)
    }
  },
}

/** A typed cell that one slip of the hand may have made wrong. */
interface Verdacht {
  zelle: Zahlzelle
  /** What would be right, the likeliest first. */
  werte: readonly Decimal[]
  wozu: string
  /** No other cell explains as much. */
  allein: boolean
  /** Why it is this cell of many. */
  warum?: string
}

type Passt = (zelle: Zahlzelle, richtig: Decimal, ausser?: Gleichung) => boolean

/** The cells of a sum that does not hold of which one may be wrong. */
function suspectsOf(
  gleichung: Gleichung,
  jeZelle: ReadonlyMap<Zahlzelle, readonly Gleichung[]>,
  fits: Passt,
  tabellen: readonly Datenblatt[],
): Verdacht[] {
  const verdacht = gleichung.zellen.flatMap((zelle) => {
    const werte = slipsFor(gleichung, zelle).filter((wert) => fits(zelle, wert, gleichung))
    return werte.length > 0 ? [{ zelle, werte, belege: jeZelle.get(zelle)?.length ?? 0 }] : []
  })
  const meiste = Math.max(0, ...verdacht.map(({ belege }) => belege))
  const engere = verdacht.filter(({ belege }) => belege === meiste)
  const { wozu } = gleichung
  if (engere.length <= HOECHSTENS_VERDAECHTIG)
    return engere.map(({ zelle, werte }) => ({ zelle, werte, wozu, allein: engere.length === 1 }))
  const ausreisser = findAusreisser(engere, tabellen)
  return ausreisser
    ? [{ zelle: ausreisser.zelle, werte: ausreisser.werte, wozu, allein: true, warum: ausreisser.warum }]
    : []
}

function report({ zelle, werte, wozu, allein, warum }: Verdacht, melde: Melde): void {
  const [erster] = werte
  if (!erster) return
  const wert = werte.map((eines) => formatMitEinheit(eines, zelle.einheit, zelle.stellen)).join(' oder ')
  const { ort } = zelle.herkunft
  const istSicher = allein && !warum && werte.length === 1
  melde(
    istSicher ? replaceableAt(ort, erster.toFixed(zelle.stellen)) : ort,
    `${formatZelle(zelle, { mitEinheit: true })} passt nicht zu ${wozu}; mit ${wert} stimmt es.`,
    `Richtig ist ${wert}, wenn die anderen Werte stimmen${warum ? `; ${warum}` : allein ? '' : '; in Frage kommen auch andere Zellen derselben Rechnung'}.`,
  )
}
