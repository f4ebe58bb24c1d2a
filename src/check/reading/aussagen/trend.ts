import type { Passage } from '../satz/passage.js'
import type { Richtungswort } from '../worte/richtung.js'
import { between, type Figurglied, gliederOf, sameArt } from './muster.js'
import { leadsTo } from './veraenderung/aenderungsfigur.js'

/** A word that says that something becomes ever more or less, and two values of it that say the opposite. */
export interface Trend {
  wort: Richtungswort
  frueher: Figurglied
  spaeter: Figurglied
}

const IMMER = /(?<![a-zäöüß])immer (mehr|weniger|höher|niedriger|größer|kleiner)(?![a-zäöüß])/
const DAMALS = /(?<![a-zäöüß])(?:damals|seinerzeit|anfangs|früher|zunächst)(?: [a-zäöüß]+){0,3} $/
const INZWISCHEN = /(?<![a-zäöüß])(?:inzwischen|heute|mittlerweile|jetzt|nun|nunmehr|derzeit)(?![a-zäöüß])/
const DANACH =
  /(?<![a-zäöüß])(?:danach|seither|seitdem|anschließend) (?:jedes jahr|jährlich|stets|stetig|immer) (mehr|weniger)(?![a-zäöüß])/

/** Trends of a paragraph that their values contradict. */
export function findTrends(absatz: Passage): Trend[] {
  const glieder = gliederOf(absatz)
  return glieder.flatMap((spaeter, stelle): Trend[] => {
    const frueher = glieder[stelle - 1]
    if (!frueher || !sameArt(frueher, spaeter)) return []
    const wort = wordBetween(absatz, frueher, spaeter) ?? wordBefore(absatz, frueher, spaeter)
    const weg = spaeter.figur.wert.cmp(frueher.figur.wert)
    return wort && weg !== 0 && weg !== wort.richtung ? [{ wort, frueher, spaeter }] : []
  })
}

/** "… der höchste Wert 2019, danach jedes Jahr weniger bis auf …" */
function wordBetween(absatz: Passage, a: Figurglied, b: Figurglied): Richtungswort | undefined {
  const weg = between(absatz, a, b)
  return weg.includes('¶') || !leadsTo(b) ? undefined : wordAt(DANACH.exec(weg), a.bis)
}

/** "Immer mehr gelten als … . Machten sie damals 3 % aus, sind es inzwischen 5 %": the word stands in the sentence before. */
function wordBefore(absatz: Passage, a: Figurglied, b: Figurglied): Richtungswort | undefined {
  const { geruest } = absatz
  const weg = between(absatz, a, b)
  if (weg.includes('¶') || !DAMALS.test(a.davor) || !INZWISCHEN.test(weg)) return undefined
  const ende = geruest.lastIndexOf('¶', a.von)
  const von = geruest.lastIndexOf('¶', ende - 1) + 1
  const satz = geruest.slice(von, Math.max(von, ende))
  return satz.includes('‹z') || satz.includes('‹p') ? undefined : wordAt(IMMER.exec(satz), von)
}

const MEHR = /mehr|höher|größer/

function wordAt(treffer: RegExpExecArray | null, ab: number): Richtungswort | undefined {
  const wort = treffer?.[1]
  if (!treffer || wort === undefined) return undefined
  const von = ab + treffer.index + treffer[0].lastIndexOf(wort)
  return { wort, von, bis: von + wort.length, richtung: MEHR.test(wort) ? 1 : -1, vergleichend: true }
}
