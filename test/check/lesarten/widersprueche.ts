import type { Pruefling } from '../../../src/check/pruefling.js'
import { type Figurglied, gliederOf, isMenge, isPerUnit } from '../../../src/check/reading/aussagen/muster.js'
import { isChangeFigure, leadsFrom, leadsTo } from '../../../src/check/reading/aussagen/veraenderung/aenderungsfigur.js'
import { findNaeherungen } from '../../../src/check/reading/aussagen.js'
import { isExplained } from '../../../src/check/reading/erklaert.js'
import { plain, plainBereich } from '../../../src/check/reading/figur.js'
import { checkNaeherung } from '../../../src/check/reading/rechenprobe/naehe.js'
import type { Widerspruch } from '../../../src/check/reading/rechenprobe/probe.js'
import { findUeberschuesse } from '../../../src/check/reading/rechenprobe/ueberschuss.js'
import { findWidersprueche } from '../../../src/check/reading/rechenprobe.js'
import type { Passage } from '../../../src/check/reading/satz/passage.js'
import { listSatzangaben } from '../../../src/check/reading/satz/satzangabe.js'
import { isCount, isSmallCount } from '../../../src/check/reading/schluss/je/menge.js'
import { findStellenfehler } from '../../../src/check/reading/schluss/stellenfehler.js'
import { findZuGrosseTeile } from '../../../src/check/reading/schluss/teil.js'
import { isLevel, umfeldOf } from '../../../src/check/reading/schluss/umfeld.js'
import { findVielfache } from '../../../src/check/reading/schluss/vielfach.js'
import { neededOf } from '../../../src/check/reading/schluss/weg.js'
import { findWiederholungen } from '../../../src/check/reading/schluss/wiederholung.js'
import { findSchluesse, WEGE } from '../../../src/check/reading/schluss.js'
import { unboundNumbers } from '../../../src/check/reading/ungebunden.js'
import { findWendungen } from '../../../src/check/reading/wendungen.js'
import { passagesIn, proseIn } from './passagen.js'
import { tellWert } from './wort.js'

/** Whatever may be said against a figure, each by itself: the rules tell but the one that explains most. */
const FRAGEN: Record<string, (absatz: Passage) => readonly Widerspruch[]> = {
  Rechnung: findWidersprueche,
  Näherung: (absatz) => findNaeherungen(absatz).flatMap(checkNaeherung),
  Schluss: findSchluesse,
  Stelle: findStellenfehler,
  Teil: findZuGrosseTeile,
  Überschuss: findUeberschuesse,
  Vielfaches: findVielfache,
  Wendung: findWendungen,
  Wiederholung: findWiederholungen,
}

const EIGENSCHAFTEN: Record<string, (glied: Figurglied) => boolean> = {
  Anzahl: isCount,
  bis: leadsTo,
  je: isPerUnit,
  Menge: isMenge,
  Stand: isLevel,
  Veränderung: isChangeFigure,
  von: leadsFrom,
  wenige: isSmallCount,
}

/** What each figure of a programme's sections is taken for, and on which ways it may come of others. */
export function tellSchluesse(pruefling: Pruefling): string {
  const passagen = passagesIn(pruefling).flatMap((absatz) =>
    gliederOf(absatz).flatMap((glied) => tellGlied(absatz, glied)),
  )
  const stuecke = proseIn(pruefling)
  const angaben = listSatzangaben(stuecke).map(
    ({ figur, schluessel }) => `  Angabe ${figur.text.trim()} ${schluessel}\n`,
  )
  const offene = stuecke.flatMap((prosa) => {
    const [ohne, mit] = (['ohne', 'mit'] as const).map((zitate) =>
      unboundNumbers(prosa, zitate).map((zahl) => zahl.text.trim()),
    )
    return mit?.length ? [`  frei ${ohne?.join(' ')} | ${mit.join(' ')}\n`] : []
  })
  return [...passagen, ...angaben, ...offene].join('')
}

/** What of a paragraph contradicts itself, a line each. */
export function tellFragen(absatz: Passage): string[] {
  return Object.entries(FRAGEN).flatMap(([name, find]) =>
    find(absatz).map((widerspruch) => `${name} ${tellWiderspruch(widerspruch)}`),
  )
}

function tellWiderspruch({ glied, text, richtig, sonst, art, gewiss, rechnung, ersatz }: Widerspruch): string {
  const werte = rechnung?.operanden.map(({ figur }) => plain(figur.wert, figur)) ?? []
  return [
    ...[tellWert(glied), text, `richtig ${richtig}`, ...(sonst === '' ? [] : [`sonst ${sonst}`]), art],
    ...(gewiss ? ['gewiss'] : []),
    ...(rechnung ? [`aus ${tellWert(rechnung.operanden)} ${rechnung.rechne(...werte)?.toSignificantDigits(6)}`] : []),
    ...(ersatz ? [`Ersatz ${tellWiderspruch(ersatz)}`] : []),
  ].join('; ')
}

function tellGlied(absatz: Passage, glied: Figurglied): string[] {
  const { eigen, nach, davor, frueher, dahinter, folgesatz, folgt } = umfeldOf(absatz, glied)
  const ist = Object.entries(EIGENSCHAFTEN).flatMap(([name, frage]) => (frage(glied) ? [name] : []))
  const bereich = plainBereich(glied.figur)
  const kopf = [
    ...[tellWert(glied), `${bereich.unten}–${bereich.oben}`, ...ist, `„${eigen}|${nach}“`, tellWert(davor)],
    ...[tellWert(frueher.length), tellWert(dahinter), tellWert(folgesatz), ...(folgt ? ['folgt'] : [])],
    ...(isExplained(glied.figur, absatz.figuren) ? ['erklärt'] : []),
  ]
  const ziel = plain(glied.figur.wert, glied.figur)
  const wege = WEGE.flatMap((find) => find(umfeldOf(absatz, glied))).map((weg) => {
    const noetig = weg.operanden.map((_, stelle) => neededOf(weg, stelle, ziel)?.toSignificantDigits(6) ?? '–')
    const { unten, oben } = weg.bereich
    return `    ${weg.art} ${weg.wie} = ${[weg.wert, unten, oben].map((wert) => wert.toSignificantDigits(6)).join(' ')}; ${noetig.join(' ')}\n`
  })
  return [`  ${kopf.join(' ')}\n`, ...wege]
}
