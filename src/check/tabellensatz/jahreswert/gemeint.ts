import { parsePfad } from '../../../content/daten/pfad.js'
import { massOf, PROZENT, PROZENTPUNKTE } from '../../../figures/einheit.js'
import { type Figurglied, gliederOf } from '../../reading/aussagen/muster.js'
import type { Figur } from '../../reading/figur.js'
import type { Passage } from '../../reading/satz/passage.js'
import { findJahreswerte, type Jahrestabelle, type Jahreswert } from '../../zahlen/jahrestabelle.js'
import { isJoined, isSubject } from './subjekt.js'
import type { Teilsatz } from './teilsatz.js'

/** The row of a table that the clause speaks of: its subject by name, else the amount in it or in the sentence before. */
export function findMeant(
  passage: Passage,
  glied: Figurglied,
  teilsatz: Teilsatz,
  vorige: Passage | undefined,
  tabellen: readonly Jahrestabelle[],
): Jahreswert | undefined {
  const genannte = tabellen.flatMap((tabelle) =>
    tabelle.zeilen.reihen.filter(({ name }) => isSubject(name, teilsatz.text)).map((reihe) => ({ tabelle, reihe })),
  )
  const [erste] = genannte
  if (erste) {
    if (
      genannte.length > 1 ||
      tabellen.some((tabelle) => tabelle.zeilen.reihen.some(({ name }) => isJoined(name, teilsatz.text)))
    )
      return undefined
    const jahr = Math.max(...erste.tabelle.jahre.keys())
    const zelle = erste.reihe.zellen[erste.tabelle.jahre.get(jahr) ?? -1]
    return zelle?.art === 'zahl' ? { ...erste, jahr, zelle } : undefined
  }
  // A subject of its own that no row names: the amounts of the sentence before are of something else.
  const davor = vorige && !EIGENES_SUBJEKT.test(teilsatz.text) ? [passage, vorige] : [passage]
  for (const quelle of davor) {
    const glieder = gliederOf(quelle).filter(
      (andere) => andere !== glied && (quelle !== passage || andere.bis <= glied.von),
    )
    const werte = glieder.flatMap(({ figur }) => valuesOf(figur, tabellen))
    const [erster] = werte
    if (erster) return werte.every(({ reihe }) => reihe === erster.reihe) ? latest(werte) : undefined
  }
  return undefined
}

const EIGENES_SUBJEKT =
  /^ ?(?:der|die|das|unsere?) (?!(?:rückgang|anstieg|zuwachs|steigerung|reduzierung|kürzung|veränderung)(?![a-zäöüß]))[a-zäöüß-]+/

function valuesOf(zahl: Figur, tabellen: readonly Jahrestabelle[]): Jahreswert[] {
  if (massOf(zahl.einheit).basis === PROZENT || massOf(zahl.einheit).basis === PROZENTPUNKTE) return []
  const [zelle] = zahl.einsatz?.wert?.herkunft ?? []
  const [blatt, zeile] = zelle === undefined ? [] : (parsePfad(zelle) ?? [])
  // Small bare numbers and years fit too much by chance.
  if (!zahl.einsatz && zahl.einheit === '' && zahl.wert.abs().lt(3000)) return []
  return tabellen
    .filter((tabelle) => blatt === undefined || tabelle.blatt.id === blatt)
    .flatMap((tabelle) =>
      findJahreswerte(zahl, tabelle).filter(({ reihe }) => zeile === undefined || reihe.id === zeile),
    )
}

function latest(werte: readonly Jahreswert[]): Jahreswert | undefined {
  return werte.reduce<Jahreswert | undefined>(
    (spaeter, wert) => (spaeter && spaeter.jahr >= wert.jahr ? spaeter : wert),
    undefined,
  )
}
