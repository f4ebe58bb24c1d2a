import type { Decimal } from 'decimal.js'
import { massOf, PROZENT, PROZENTPUNKTE } from '../../figures/einheit.js'
import { formatMitEinheit } from '../../figures/format.js'
import { type Figurglied, gliederOf } from '../reading/aussagen/muster.js'
import { isChangeFigure } from '../reading/aussagen/veraenderung/aenderungsfigur.js'
import { isExplained } from '../reading/erklaert.js'
import { absolute, meets, plain, plainBereich } from '../reading/figur.js'
import type { Passage } from '../reading/satz/passage.js'
import type { Textstelle } from '../reading/satz/stelle.js'
import { findRichtungsworte, isVerneint } from '../reading/worte/richtung.js'
import { isProzent } from '../zahlen/zelle.js'
import { isComparable, meantSeries } from './bezug.js'
import type { Reihenumgebung, Satzfund } from './fund.js'
import { periodOf, type Reihenweg } from './zeitraum.js'
import type { Zeitreihe, Zeitwert } from './zeitreihe.js'

/** Not what a table of what is says; or a change of a change. */
const UNGEWISS =
  /(?<![a-zäöüß])(?:wäre[n]?|würde[n]?|hätte[n]?|soll(?:en|te)?|könnte[n]?|ziel[a-zäöüß]*|plan[a-zäöüß]*|dagegen|hingegen|anders als|andernorts|ohne|inflation|tarif|prognos[a-zäöüß]*|erwart[a-zäöüß]*|differenz|unterschied|abstand|jeweils|zusammen|summe|jährlich|durchschnittlich|pro jahr|je jahr|frauen und|männer)(?![a-zäöüß])/
/** What is further off is said of something else. */
const WEIT = 2.5

/** Changes of a sentence – counted, in percent or in points – that its series contradicts. */
export function findVeraenderungen(passage: Passage, satz: Textstelle, umgebung: Reihenumgebung): Satzfund[] {
  const text = passage.geruest.slice(satz.von, satz.bis)
  if (UNGEWISS.test(text) || isVerneint(text)) return []
  const aenderungen = gliederOf(passage).filter(
    (glied) => glied.von >= satz.von && glied.bis <= satz.bis && isTypedChange(glied),
  )
  if (aenderungen.length === 0 || aenderungen.length > 2) return []
  const bezug = meantSeries(passage, satz, umgebung.reihen, umgebung.nahe)
  const zeitraum = bezug && periodOf(passage, satz, bezug.reihe, bezug.wert)
  if (!bezug || !zeitraum) return []
  const { reihe } = bezug
  const verwechselt = otherBase(passage, satz, aenderungen, reihe, zeitraum)
  if (verwechselt) return [verwechselt]
  return aenderungen.flatMap((glied): Satzfund[] => {
    const soll = changeAs(glied, reihe, zeitraum.von, zeitraum.nach)
    if (
      soll === undefined ||
      soll.isZero() ||
      says(glied, soll) ||
      isOtherwiseRight(passage, glied, reihe, zeitraum, umgebung)
    )
      return []
    const verhaeltnis = plain(glied.figur.wert, glied.figur).div(soll).abs()
    if (verhaeltnis.gt(WEIT) || verhaeltnis.times(WEIT).lt(1)) return []
    const richtig = printed(glied, soll, reihe)
    return [
      {
        glied,
        richtig,
        text: `Der Satz nennt ${glied.figur.text}; ${reihe.name} ${soll.isNegative() ? 'sinkt' : 'steigt'} laut „${reihe.blatt.titel}“ von ${timeText(zeitraum.von)} bis ${timeText(zeitraum.nach)} um ${richtig}.`,
        rat: `Richtig ist ${richtig}, wenn die Tabelle stimmt${expressionOf(glied, zeitraum)}.`,
      },
    ]
  })
}

const KEINE_ZIFFER = /\D/g

/** "34 weniger als 2021", where it is 34 less than in another year and nothing else. */
function otherBase(
  passage: Passage,
  satz: Textstelle,
  aenderungen: readonly Figurglied[],
  reihe: Zeitreihe,
  { von, nach, gegen }: Reihenweg,
): Satzfund | undefined {
  const [glied] = aenderungen
  if (!gegen || !glied || glied.figur.text.replace(KEINE_ZIFFER, '').length < 2) return undefined
  const richtung = directionOf(passage.geruest.slice(satz.von, satz.bis))
  const isFrom = (wert: Zeitwert): boolean =>
    aenderungen.every((eine) => {
      const soll = changeAs(eine, reihe, wert, nach)
      return soll !== undefined && says(eine, soll) && soll.isNegative() === (richtung === -1)
    })
  if (richtung === undefined || isFrom(von)) return undefined
  const [richtige, ...weitere] = reihe.werte.filter((wert) => wert !== nach && isFrom(wert))
  if (!richtige || weitere.length > 0) return undefined
  const richtig = timeText(richtige)
  return {
    glied,
    richtig: glied.figur.text,
    text: `${glied.figur.text} ist laut „${reihe.blatt.titel}“ der Abstand zu ${richtig}, nicht zu ${timeText(von)}.`,
    rat: `Richtig ist ${richtig}, wenn die Zahl stimmt.`,
  }
}

const PLUS = /(?<![a-zäöüß])plus(?![a-zäöüß])/
const MINUS = /(?<![a-zäöüß])minus(?![a-zäöüß])/

function directionOf(text: string): 1 | -1 | undefined {
  const worte = findRichtungsworte(text)
  const [erstes] = worte
  if (erstes) return worte.every(({ richtung }) => richtung === erstes.richtung) ? erstes.richtung : undefined
  const [plus, minus] = [PLUS.test(text), MINUS.test(text)]
  return plus === minus ? undefined : plus ? 1 : -1
}

function isTypedChange(glied: Figurglied): boolean {
  const { figur } = glied
  return !figur.einsatz && figur.form === 'ziffern' && !figur.spanne && !figur.wert.isZero() && isChangeFigure(glied)
}

/** The change from one value to another as a figure says it: in points, in percent or in the unit of the series. */
export function changeAs({ art, figur }: Figurglied, reihe: Zeitreihe, a: Zeitwert, b: Zeitwert): Decimal | undefined {
  const prozent = isProzent(reihe.einheit)
  const abstand = b.zelle.wert.minus(a.zelle.wert)
  if (art === 'q') return prozent ? abstand : undefined
  if (art === 'p') return prozent || a.zelle.wert.isZero() ? undefined : abstand.times(100).div(a.zelle.wert.abs())
  return !prozent && isComparable(figur.einheit, reihe.einheit)
    ? plain(abstand, { einheit: figur.einheit === '' ? '' : reihe.einheit })
    : undefined
}

export function says({ figur }: Figurglied, soll: Decimal): boolean {
  return meets(absolute(plainBereich(figur)), { unten: soll.abs(), oben: soll.abs() })
}

function isChangeOf(glied: Figurglied, reihe: Zeitreihe, { von, nach }: Reihenweg): boolean {
  const [a, b] = [von, nach].map(({ zeit }) => reihe.werte.find((wert) => wert.zeit.anfang === zeit.anfang))
  const soll = a && b && changeAs(glied, reihe, a, b)
  return soll !== undefined && says(glied, soll)
}

/** Whether it is the change between any two values of the series or of one beside it, or follows from figures beside it. */
function isOtherwiseRight(
  passage: Passage,
  glied: Figurglied,
  reihe: Zeitreihe,
  weg: Reihenweg,
  { reihen }: Reihenumgebung,
): boolean {
  if (isExplained(glied.figur, passage.figuren, 'veraenderung')) return true
  const { beideJahre } = weg
  // "… nahm um 268 zu, die der erwerbsfähigen um 184": of another row of the table.
  const nebenan = reihen.filter(({ blatt, ...andere }) => blatt === reihe.blatt && andere.name !== reihe.name)
  if (nebenan.some((andere) => isChangeOf(glied, andere, weg))) return true
  if (beideJahre) return false
  return reihe.werte.some((a, stelle) =>
    reihe.werte.slice(stelle + 1).some((b) => {
      const soll = changeAs(glied, reihe, a, b)
      return soll !== undefined && says(glied, soll)
    }),
  )
}

function printed({ art, figur }: Figurglied, soll: Decimal, reihe: Zeitreihe): string {
  if (art === 'q') return formatMitEinheit(soll.abs(), PROZENTPUNKTE, Math.max(figur.stellen, stellenOf(reihe)))
  if (art === 'p') return formatMitEinheit(soll.abs(), PROZENT, figur.stellen)
  return formatMitEinheit(soll.abs().div(massOf(figur.einheit).skala), figur.einheit, figur.stellen)
}

function stellenOf({ werte }: Zeitreihe): number {
  return Math.max(...werte.map(({ zelle }) => zelle.stellen))
}

/** What computes the change from two cells; nothing for tables that are typed into the text. */
function expressionOf({ art }: Figurglied, { von, nach }: Reihenweg): string {
  const [a, b] = [von.zelle.herkunft.zelle, nach.zelle.herkunft.zelle]
  if (a === '' || b === '') return ''
  return art === 'q' ? `: {{punkte ${a} ${b}}}` : art === 'p' ? `: {{prozent (veraenderung ${a} ${b})}}` : ''
}

/** "5.105 (2022)" */
export function cellText(wert: Zeitwert, { einheit }: Zeitreihe): string {
  const { zelle } = wert
  return `${formatMitEinheit(zelle.wert, einheit === 'Anzahl' ? '' : einheit, zelle.stellen)} (${timeText(wert)})`
}

function timeText({ zeit }: Zeitwert): string {
  return zeit.koernung === 'jahr' ? zeit.ende.slice(0, 4) : zeit.ende.split('-').reverse().join('.')
}
