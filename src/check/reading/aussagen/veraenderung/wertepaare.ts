import type { Passage } from '../../satz/passage.js'
import { isSameTime, type Zeit } from '../../zeit/zeiten.js'
import { between, type Figurglied, isMenge, sameArt } from '../muster.js'
import { isChangeFigure, leadsFrom, leadsTo } from './aenderungsfigur.js'
import { timeAt } from './zeitbezug.js'

/** An earlier value beside the later: "(Vorjahr: 645)", "nach 645 im Vorjahr", "2019 noch 30,71". */
const VORHER_DAVOR =
  /(?:‹t\d+›(?: (?:noch|waren es|war es|lag|betrug|betrugen|hatte|standen|wurden|zählten|es|er|sie|der|die|das|bei|mit|erst|wert|niveau|von|in höhe von))*\s?:?|(?:^|[\s(,])(?:nach|gegenüber|statt|anstatt|anstelle von|zuvor|bisher|bislang|vormals|ausgehend von|verglichen mit|im vergleich zu)(?: (?:den|noch|zuvor|bisher|nur|zuletzt))*)[ (:]*$/
const VORHER_DANACH = /^ (?:[a-zäöüß-]+ ){0,4}(?:im |in |des |aus dem |ende |zum |von )?(?:jahr )?‹t\d+›/

const ABSATZ = /¶/

/** Every two values of a passage of which one is what the other was before: the earlier and the later. */
export function pairsOf(passage: Passage, glieder: readonly Figurglied[]): [Figurglied, Figurglied][] {
  const paare: [Figurglied, Figurglied][] = []
  const vergeben = new Set<Figurglied>()
  const take = (frueher: Figurglied, spaeter: Figurglied): void => {
    paare.push([frueher, spaeter])
    vergeben.add(frueher).add(spaeter)
  }
  for (const [stelle, glied] of glieder.entries()) {
    if (!leadsTo(glied) || vergeben.has(glied)) continue
    const davor = glieder.slice(Math.max(0, stelle - 3), stelle)
    const von =
      davor.findLast((kandidat) => leadsFrom(kandidat) && sameArt(kandidat, glied)) ??
      davor.findLast(
        (kandidat) => sameArt(kandidat, glied) && !isChangeFigure(kandidat) && isEarlier(passage, kandidat, glied),
      )
    const ab = von && stopOf(passage, paare, von, glied)
    if (ab && !ABSATZ.test(between(passage, ab, glied))) take(ab, glied)
    else {
      const danach = glieder
        .slice(stelle + 1, stelle + 3)
        .find((kandidat) => sameArt(kandidat, glied) && isEarlier(passage, kandidat, glied))
      if (danach && danach.von - glied.bis < 140) take(danach, glied)
    }
  }
  for (const [stelle, glied] of glieder.entries()) {
    if (vergeben.has(glied) || !isLevel(glied)) continue
    const naechster = glieder
      .slice(stelle + 1, stelle + 3)
      .find((kandidat) => sameArt(kandidat, glied) && !isChangeFigure(kandidat))
    if (!naechster || vergeben.has(naechster) || !isLevel(naechster)) continue
    if (isEarlier(passage, naechster, glied)) take(naechster, glied)
    else {
      const [a, b] = [timeAt(passage, glied), timeAt(passage, naechster)]
      if (
        a &&
        b &&
        isBefore(a, b) &&
        glieder.filter((anderer) => sameArt(anderer, glied) && isLevel(anderer)).length === 2
      )
        take(glied, naechster)
    }
  }
  return paare.sort((a, b) => Math.min(a[0].von, a[1].von) - Math.min(b[0].von, b[1].von))
}

/** "seither wieder auf", "danach auf": a way that begins where the last one ended. */
const WEITER =
  /(?<![a-zäöüß])(?:wieder|seither|seitdem|danach|anschließend|daraufhin|später|zuletzt|schließlich|dann|darauf|folgejahr|weiter|weitere[nr]?|erneut|nochmals)(?![a-zäöüß])/

/** "sank von 6,6 auf 5,7 und stieg seither auf 6,0": the value from which the second way leads. */
function stopOf(
  passage: Passage,
  paare: readonly (readonly [Figurglied, Figurglied])[],
  von: Figurglied,
  glied: Figurglied,
): Figurglied {
  const halt = paare.findLast(([frueher, spaeter]) => frueher === von && spaeter.von > von.von)?.[1]
  if (!halt) return von
  const weg = between(passage, halt, glied)
  const [zeitA, zeitB] = [timeAt(passage, halt), timeAt(passage, glied)]
  return WEITER.test(weg) || (zeitA && zeitB && isBefore(zeitA, zeitB)) ? halt : von
}

/** Money, counts, percentages that are said to be, not to have changed. */
function isLevel(glied: Figurglied): boolean {
  return (
    (isMenge(glied) || glied.art === 'd' || (glied.art === 'p' && glied.figur.form === 'ziffern')) &&
    !isChangeFigure(glied)
  )
}

const ALS_ZEIT = /(?:als|gegenüber|zu) (?:(?:noch|im|in|am|dem|zum|jahr|ende|stand) )*‹t\d+› (?:\(|mit |von |bei )$/
const ZEIT_IN_KLAMMER = /\(‹t\d+›:? $/
const ZEIT_NOCH = /‹t\d+› noch (?:bei )?$/

/** Whether `a` is said to be what `b` was before. */
function isEarlier(passage: Passage, a: Figurglied, b: Figurglied): boolean {
  const [zeitA, zeitB] = [timeAt(passage, a), timeAt(passage, b)]
  // "auf 13,18 Mio. € (2021: 14,65 Mio. €)", "nachdem sie 2018 noch 30,71 betragen hatten"
  if (zeitA && ALS_ZEIT.test(a.davor)) return true
  if (zeitA && !zeitB && (ZEIT_IN_KLAMMER.test(a.davor) || ZEIT_NOCH.test(a.davor))) return true
  if (zeitA && zeitB && zeitA.anfang !== '' && zeitB.anfang !== '')
    return isBefore(zeitA, zeitB) && VORHER_DAVOR.test(a.davor)
  if (zeitA?.koernung === 'relativ') return VORHER_DAVOR.test(a.davor) || VORHER_DANACH.test(a.danach)
  return false
}

function isBefore(a: Zeit, b: Zeit): boolean {
  if (isSameTime(a, b) || a.anfang === '') return false
  return b.anfang !== '' && a.ende < b.ende && a.anfang < b.anfang && a.koernung === b.koernung
}
