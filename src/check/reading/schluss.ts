import type { Decimal } from 'decimal.js'
import { Dezimal } from '../../figures/dezimal.js'
import { massOf, PROZENT, PROZENTPUNKTE } from '../../figures/einheit.js'
import { type Figurglied, gliederOf, sameArt } from './aussagen/muster.js'
import { findNaeherungen } from './aussagen/naehe.js'
import { isExplained } from './erklaert.js'
import { absolute, type Figur, meets, type Naehe, plain, plainBereich, pointOf, type Spanne } from './figur.js'
import { inWords } from './rechenprobe/bruchwort.js'
import { checkNaeherung } from './rechenprobe/naehe.js'
import { hasTyped, print, text, type Widerspruch } from './rechenprobe/probe.js'
import { findUeberschuesse } from './rechenprobe/ueberschuss.js'
import type { Passage } from './satz/passage.js'
import { shareWays } from './schluss/anteil.js'
import { shareOfWays } from './schluss/anteilsbetrag.js'
import { isProvenByShare } from './schluss/beleg.js'
import { flowWays } from './schluss/fortschreibung.js'
import { eachWays } from './schluss/je/je.js'
import { meanWays } from './schluss/je/mittel.js'
import { productWays } from './schluss/je/produkt.js'
import { productSumWays } from './schluss/je/produktsumme.js'
import { scaleSlip } from './schluss/massstab.js'
import { quotaWays } from './schluss/quote.js'
import { findStellenfehler } from './schluss/stellenfehler.js'
import { restWays, sumWays } from './schluss/summe.js'
import { findZuGrosseTeile } from './schluss/teil.js'
import { type Schlussumfeld, umfeldOf } from './schluss/umfeld.js'
import { differenceWays } from './schluss/veraenderung/abstand.js'
import { reachedWays } from './schluss/veraenderung/erreicht.js'
import { relativeWays } from './schluss/veraenderung/prozent.js'
import { findVielfache } from './schluss/vielfach.js'
import { neededOf, type Weg, type Wegart } from './schluss/weg.js'
import { findWiederholungen } from './schluss/wiederholung.js'
import { plannedWays } from './schluss/zielwert.js'
import { slipOf } from './vertipper.js'
import { findWendungen } from './wendungen.js'

/** Every way on which a figure may come of others; its own words decide which are asked. */
export const WEGE: readonly ((umfeld: Schlussumfeld) => Weg[])[] = [
  sumWays,
  restWays,
  flowWays,
  reachedWays,
  plannedWays,
  differenceWays,
  relativeWays,
  quotaWays,
  shareWays,
  shareOfWays,
  eachWays,
  meanWays,
  productWays,
  productSumWays,
]
/** A figure that is said to follow from others, and does not, is rarely further from what does. */
const NAHE = 0.25
const NAHE_PUNKTE = 0.6
/** So many ways of a kind, the nearest, may explain a figure by rounding. */
const NAECHSTE = 2
/** A slip of so few digits is a coincidence where no word says that the figure follows. */
const ZIFFERN = 3

/** A paragraph with more is a list: nobody computes anything in it. */
const MEISTE_ZAHLEN = 150

const OFFEN: ReadonlySet<Naehe> = new Set(['mehr', 'weniger', 'mindestens', 'hoechstens'])

/**
 * Figures of a paragraph of which the words around them say that they come of others ("zusammen", "damit verbleiben", "der
 * Abstand beträgt"), that come of none of them in any way that these words allow, but would but for a slip of the hand.
 */
export function findSchluesse(absatz: Passage): Widerspruch[] {
  const glieder = gliederOf(absatz)
  if (glieder.length > MEISTE_ZAHLEN) return []
  if (glieder.length < 2) return findWendungen(absatz)
  return [
    ...findWendungen(absatz),
    ...findWiederholungen(absatz),
    ...findVielfache(absatz),
    ...findNaeherungen(absatz).flatMap(checkNaeherung),
    ...findZuGrosseTeile(absatz),
    ...findStellenfehler(absatz),
    ...findUeberschuesse(absatz),
    ...glieder.flatMap((glied) => checkGlied(absatz, glied) ?? []),
  ]
}

function checkGlied(absatz: Passage, glied: Figurglied): Widerspruch | undefined {
  const { figur } = glied
  if (figur.spanne || figur.wert.isZero()) return undefined
  const umfeld = umfeldOf(absatz, glied)
  if (umfeld.davor.length + umfeld.dahinter.length + umfeld.folgesatz.length === 0) return undefined
  if (isProvenByShare(absatz, glied, umfeld.frueher)) return undefined
  const genannt = absolute(plainBereich(glied.figur))
  const wege: Weg[] = []
  for (const wegeOf of WEGE) {
    const moeglich = wegeOf(umfeld).filter(({ operanden }) => hasTyped(glied, ...operanden))
    // What is rounded explains little far away, and much of it would explain anything.
    const erklaert = moeglich.some((weg, stelle) =>
      meets(genannt, rounded(stelle < NAECHSTE ? weg.bereich : pointOf(weg.wert), figur)),
    )
    if (erklaert) return undefined
    wege.push(...moeglich)
  }
  const verschoben = wege
    .filter(({ art }) => art !== 'lose')
    .map((eines) => scaleSlip(glied, eines))
    .find((eines) => eines !== undefined)
  if (verschoben) return verschoben
  const moegliche = wege.filter(
    (eines) =>
      isNear(glied, eines) &&
      (eines.art === 'gewiss' ||
        (eines.art === 'zwingend' && figur.form === 'bruch') ||
        !isSaidElsewhere(absatz, glied, eines)),
  )
  const weg = likeliest(glied, moegliche)
  if (!weg) return undefined
  const als = relativeWays(umfeld).length > 0 ? 'veraenderung' : 'beliebig'
  // "Mehr als die Hälfte" is explained by anything that is more.
  const offen = weg.art === 'fest' && OFFEN.has(figur.naehe)
  return weg.art === 'gewiss' || weg.art === 'zwingend' || offen || !isExplained(figur, absatz.figuren, als)
    ? widerspruch(glied, weg)
    : undefined
}

const SICHERHEIT: readonly Wegart[] = ['gewiss', 'zwingend', 'fest', 'lose', 'denkbar']

/** Of ways that are as sure the one from which the figure is a slip of the hand; else the first. */
function likeliest(glied: Figurglied, wege: readonly Weg[]): Weg | undefined {
  const [erster] = wege
  if (!erster) return undefined
  const genannt = plain(glied.figur.wert, glied.figur).abs()
  const skala = massOf(glied.figur.einheit).skala
  return (
    wege.find(
      ({ art, wert }) =>
        SICHERHEIT.indexOf(art) <= SICHERHEIT.indexOf(erster.art) &&
        slipOf(genannt, inPrecision(wert, glied.figur.stellen, new Dezimal(skala))) !== undefined,
    ) ?? erster
  )
}

/** Whether another figure already says what the way comes to: then this one says something else. */
function isSaidElsewhere(absatz: Passage, glied: Figurglied, weg: Weg): boolean {
  return gliederOf(absatz).some(
    (anderes) =>
      anderes !== glied &&
      sameArt(anderes, glied) &&
      !weg.operanden.includes(anderes) &&
      meets(absolute(plainBereich(anderes.figur)), rounded(pointOf(weg.wert), anderes.figur)),
  )
}

/** What is divided is rounded, even counts: to the last digit of the figure. */
function rounded({ unten, oben }: Spanne, figur: Figur): Spanne {
  const halb = figur.einheit === '' ? new Dezimal(10).pow(-figur.stellen).div(2) : new Dezimal(0)
  return { unten: unten.minus(halb), oben: oben.plus(halb) }
}

/** Whether the figure is what it would be but for a slip, or, where its words say that it follows, but for a wrong sum. */
function isNear(glied: Figurglied, { wert, art: wegart }: Weg): boolean {
  if (wegart === 'denkbar') return false
  if (wegart === 'gewiss') return true
  const { figur, art } = glied
  const { form } = figur
  const genannt = plain(figur.wert, figur).abs()
  const fest = wegart !== 'lose'
  const richtig = inPrecision(wert, figur.stellen, plain(figur.wert, figur).div(figur.wert))
  const ziffern = digitsOf(figur)
  const abstand = genannt.minus(wert).abs()
  const weit = abstand.gt(wert.times(NAHE_PUNKTE))
  const sicher = ziffern >= ZIFFERN || (fest && !weit) || wegart === 'zwingend'
  const vertippt = slipOf(genannt, richtig)
  const komma = vertippt === 'stelle' && figur.vorzeichen && art === 'p'
  if (vertippt !== undefined && (sicher || (fest && (vertippt === 'dreher' || komma)))) return true
  if (fest && art === 'p' && isPartOfAll(glied) && genannt.gt(100) && wert.lte(100)) return true
  return fest && (art === 'q' || form === 'bruch' ? !weit : abstand.lte(wert.times(NAHE)))
}

const ALLER = /^ (?:aller|der|davon|des|von)(?![a-zäöüß])/
const ANTEIL = /(?:anteil|stell|mach)[a-zäöüß]*[^‹¶]*$/
const ZIEL = /ziel|plan|soll|erfüll|erreich|vorjahr|niveau|ausschöpf/

/** "112,4 % aller Leistungsberechtigten": no part is more than the whole; of goals one may reach more. */
function isPartOfAll({ davor, danach }: Figurglied): boolean {
  return (ALLER.test(danach) || ANTEIL.test(davor)) && !ZIEL.test(`${davor}|${danach}`)
}

const ZIFFER = /\d/g
const NULLEN_VORN = /^0+/
const NULLEN_HINTEN = /0+$/

/** Digits that say something: two in 4.600, four in 240,0, one in 100. */
function digitsOf({ text: getippt, stellen }: Figur): number {
  const ziffern = (getippt.match(ZIFFER) ?? []).join('').replace(NULLEN_VORN, '')
  return (stellen > 0 ? ziffern : ziffern.replace(NULLEN_HINTEN, '')).length
}

/** A plain value rounded as a figure is printed. */
function inPrecision(wert: Decimal, stellen: number, skala: Decimal): Decimal {
  return wert.div(skala).toDecimalPlaces(stellen).times(skala)
}

function widerspruch(glied: Figurglied, weg: Weg): Widerspruch {
  const { wert, wie, operanden } = weg
  const { figur, art } = glied
  const stellen = Math.max(
    figur.form === 'bruch' ? 1 : figur.stellen,
    art === 'q' ? Math.max(...operanden.map((eines) => eines.figur.stellen)) : 0,
  )
  const einheit = art === 'p' ? PROZENT : art === 'q' ? PROZENTPUNKTE : figur.einheit
  const zahl = print(wert, einheit, stellen, art === 'p' || art === 'q' ? undefined : figur)
  const richtig = figur.form === 'bruch' ? `${zahl} (${inWords(figur, wert)})` : zahl
  const sonst = operanden.flatMap((operand, stelle) => {
    const soll = figur.form === 'bruch' ? undefined : neededOf(weg, stelle, plain(figur.wert, figur).abs())
    return soll
      ? [`${print(soll, operand.figur.einheit, operand.figur.stellen, operand.figur)} statt ${text(operand)}`]
      : []
  })
  return {
    glied,
    text: `${wie.charAt(0).toUpperCase()}${wie.slice(1)} sind ${richtig}, im Satz steht ${text(glied)}`,
    richtig,
    sonst: sonst.length > 0 ? `stimmt ${text(glied)}, müsste es heißen: ${sonst.join(' oder ')}` : '',
    art: 'sicher',
    rechnung: weg,
  }
}
