import type { Decimal } from 'decimal.js'
import { formatPfad } from '../../../content/daten/pfad.js'
import { roundKaufmaennisch } from '../../../figures/dezimal.js'
import { massOf, PROZENT, PROZENTPUNKTE } from '../../../figures/einheit.js'
import { formatMitEinheit } from '../../../figures/format.js'
import type { Melde } from '../../../message.js'
import type { Figurglied } from '../../reading/aussagen/muster.js'
import { absolute, bereichOf, type Figur, meets } from '../../reading/figur.js'
import { withRichtig } from '../../reading/richtig.js'
import type { Passage } from '../../reading/satz/passage.js'
import { changeBetween, type Jahreswert } from '../../zahlen/jahrestabelle.js'
import { periodOf } from './periode.js'
import type { Teilsatz } from './teilsatz.js'

/** Reports a percentage of a clause that is another than the table gives for the time that the clause speaks of. */
export function compare(
  passage: Passage,
  glied: Figurglied,
  teilsatz: Teilsatz,
  gemeint: Jahreswert,
  melde: Melde,
): void {
  const { tabelle, reihe } = gemeint
  const zeitraum = periodOf(passage, teilsatz, gemeint)
  if (!zeitraum) return
  const { von, nach, genannt } = zeitraum
  if (von >= nach || !tabelle.jahre.has(von) || !tabelle.jahre.has(nach)) return
  const veraenderung = changeBetween(gemeint, von, nach)
  const { figur } = glied
  if (!veraenderung || meets(absolute(bereichOf(figur)), { unten: veraenderung.abs(), oben: veraenderung.abs() }))
    return
  // Without a year in the sentence it may mean another span of the table, where it is right.
  if (!genannt && otherSpan(gemeint, figur)) return
  const pfad = (spalte: number): string =>
    formatPfad([tabelle.blatt.id, reihe.id, tabelle.blatt.spalten[tabelle.jahre.get(spalte) ?? -1]?.id ?? ''])
  const punkte = pointsBetween(gemeint, von, nach)
  if (punkte) {
    // Of a quota nobody tells the change in percent of itself: what is meant are points.
    const richtig = formatMitEinheit(punkte.abs(), PROZENTPUNKTE, Math.max(figur.stellen, gemeint.zelle.stellen))
    melde(
      passage.prosa.ort(figur.von),
      `Der Satz nennt ${figur.text}; ${reihe.name} ${punkte.isNegative() ? 'sinkt' : 'steigt'} laut „${tabelle.blatt.titel}“ von ${von} bis ${nach} um ${richtig}.`,
      `Richtig ist ${richtig}, wenn die Tabelle stimmt${tabelle.blatt.id === '' ? '' : `: {{punkte ${pfad(von)} ${pfad(nach)}}}`}.`,
    )
    return
  }
  const richtig = formatMitEinheit(veraenderung.abs(), PROZENT, figur.stellen)
  melde(
    withRichtig(passage.prosa, figur, richtig),
    `Der Satz nennt ${figur.text}; ${reihe.name} ${veraenderung.isNegative() ? 'sinkt' : 'steigt'} laut „${tabelle.blatt.titel}“ von ${von} bis ${nach} um ${richtig}.`,
    `Richtig ist ${richtig}, wenn die Tabelle stimmt${tabelle.blatt.id === '' ? '' : `: {{prozent (veraenderung ${pfad(von)} ${pfad(nach)})}}`}.`,
  )
}

/** The difference of two percentages of a row; undefined where the row is of something else. */
function pointsBetween({ tabelle, reihe }: Jahreswert, von: number, nach: number): Decimal | undefined {
  const [a, b] = [von, nach].map((jahr) => reihe.zellen[tabelle.jahre.get(jahr) ?? -1])
  if (a?.art !== 'zahl' || b?.art !== 'zahl' || massOf(a.einheit).basis !== PROZENT) return undefined
  return b.wert.minus(a.wert)
}

function otherSpan(gemeint: Jahreswert, figur: Figur): boolean {
  const jahre = [...gemeint.tabelle.jahre.keys()].sort((a, b) => a - b).slice(-HOECHSTENS_JAHRE)
  return jahre.some((von) =>
    jahre.some((nach) => {
      const wert = von < nach ? changeBetween(gemeint, von, nach) : undefined
      return wert !== undefined && roundKaufmaennisch(wert.abs(), figur.stellen).eq(figur.wert.abs())
    }),
  )
}

const HOECHSTENS_JAHRE = 12
