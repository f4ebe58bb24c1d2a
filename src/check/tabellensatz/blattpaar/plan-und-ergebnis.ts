import type { Decimal } from 'decimal.js'
import type { Datenblatt } from '../../../figures/datenblatt.js'
import { massOf, PROZENT } from '../../../figures/einheit.js'
import { formatMitEinheit } from '../../../figures/format.js'
import type { Figurglied } from '../../reading/aussagen/muster.js'
import { meets, plain, plainBereich, pointOf } from '../../reading/figur.js'
import type { Passage } from '../../reading/satz/passage.js'
import type { Textstelle } from '../../reading/satz/stelle.js'
import { gliederIn } from '../../reading/wendungen/umgebung.js'
import { hasWord, tellingWords } from '../../reading/worte/worte.js'
import { plainName } from '../../zahlen/namen.js'
import { isZahl } from '../../zahlen/zelle.js'
import type { Reihenumgebung, Satzfund } from '../fund.js'
import { placeOf } from '../stelle.js'
import { rowsOf } from '../zeilen.js'

/** One thing with what was planned for it and what came of it, as two sheets give it. */
interface Planzeile {
  name: string
  worte: ReadonlySet<string>
  plan: Decimal
  ergebnis: Decimal
  einheit: string
}

const PLAN = /(?<![a-zäöüß])(?:ansatz|ansätze|plan|planung|soll|haushaltsansatz)(?![a-zäöüß])/
const ERGEBNIS = /(?<![a-zäöüß])(?:ergebnis|ergebnisse|ist|vollzug|abrechnung)(?![a-zäöüß])/
const MEHR =
  /(?<![a-zäöüß])(überschritten|überschritt|überzogen|übertroffen|übertraf|(?:über|oberhalb) (?:dem|des) (?:ansatz|plan|soll)[a-zäöüß]*|mehr als (?:geplant|veranschlagt|vorgesehen))(?![a-zäöüß])/
const WENIGER =
  /(?<![a-zäöüß])(unterschritten|unterschritt|verfehlt|(?:unter|unterhalb) (?:dem|des) (?:ansatz|plan|soll)[a-zäöüß]*|weniger als (?:geplant|veranschlagt|vorgesehen))(?![a-zäöüß])/
const GEGENTEIL: readonly (readonly [RegExp, string])[] = [
  [/^überschr/, 'unterschritten'],
  [/^überzog/, 'unterschritten'],
  [/^übertr/, 'verfehlt'],
  [/^unterschr/, 'überschritten'],
  [/^verfehlt/, 'übertroffen'],
  [/^über|^oberhalb/, 'unter'],
  [/^unter/, 'über'],
  [/^mehr/, 'weniger'],
  [/^weniger/, 'mehr'],
]
/** Further off another amount is meant. */
const WEITESTES = 3

const MARKE = /‹[^›]*›/g

/** "wurde der Ansatz um 9 Tsd. € unterschritten": what was planned stands in one sheet, what came of it in another. */
export function findPlanabweichungen(passage: Passage, satz: Textstelle, { tabellen }: Reihenumgebung): Satzfund[] {
  const text = passage.geruest.slice(satz.von, satz.bis)
  if (!MEHR.test(text) && !WENIGER.test(text)) return []
  const zeilen = planRows(tabellen)
  return gliederIn(passage, satz).flatMap((glied): Satzfund[] => {
    const { figur, art } = glied
    if (figur.einsatz || figur.form !== 'ziffern' || figur.spanne || art === 'p' || art === 'q') return []
    const teilsatz = clauseAround(passage, satz, glied)
    const [mehr, weniger] = [MEHR.exec(teilsatz)?.[1], WENIGER.exec(teilsatz)?.[1]]
    const wort = mehr ?? weniger
    const zeile = namedIn(zeilen, tellingWords(teilsatz.replace(MARKE, ' ')))
    if (!zeile || wort === undefined || (mehr && weniger)) return []
    const abstand = zeile.ergebnis.minus(zeile.plan)
    if (abstand.isZero()) return []
    const gesagt = meets(plainBereich(figur), pointOf(abstand.abs()))
    if (gesagt && abstand.isPositive() === (mehr !== undefined)) return []
    if (gesagt) return [wrongWord(passage, satz, wort, zeile)]
    const genannt = plain(figur.wert, figur).abs()
    if (abstand.isPositive() !== (mehr !== undefined) || genannt.gt(abstand.abs().times(WEITESTES))) return []
    return genannt.times(WEITESTES).lt(abstand.abs()) ? [] : [wrongAmount(glied, abstand, zeile)]
  })
}

const BIS_TEILSATZ = /^.*(?:[,;:]| und (?=bei |die |der |das ))/
const AB_TEILSATZ = /[,;:]| und (?=bei |die |der |das )/

/** The figure's own part of the sentence, as far as a comma or "und" on either side. */
function clauseAround({ geruest }: Passage, satz: Textstelle, glied: Figurglied): string {
  const davor = geruest.slice(satz.von, glied.von)
  const danach = geruest.slice(glied.bis, satz.bis)
  const anfang = BIS_TEILSATZ.exec(davor)?.[0].length ?? 0
  const ende = danach.search(AB_TEILSATZ)
  return `${davor.slice(anfang)} ${ende < 0 ? danach : danach.slice(0, ende)}`
}

function namedIn(zeilen: readonly Planzeile[], worte: ReadonlySet<string>): Planzeile | undefined {
  const [eine, ...weitere] = zeilen.filter(({ worte: name }) => [...name].every((wort) => hasWord(worte, wort)))
  return weitere.length === 0 ? eine : undefined
}

const gelesen = new WeakMap<readonly Datenblatt[], readonly Planzeile[]>()

/** The rows that two sheets of one title have, but for "Ansatz" in the one and "Ergebnis" in the other. */
function planRows(tabellen: readonly Datenblatt[]): readonly Planzeile[] {
  const bekannt = gelesen.get(tabellen)
  if (bekannt) return bekannt
  const zeilen = tabellen
    .filter(({ titel }) => PLAN.test(titel.toLowerCase()))
    .flatMap((plan) => {
      const ergebnisse = tabellen.filter(
        ({ titel }) => ERGEBNIS.test(titel.toLowerCase()) && coreOf(titel, ERGEBNIS) === coreOf(plan.titel, PLAN),
      )
      const [ergebnis, ...weitere] = ergebnisse
      return ergebnis && weitere.length === 0 ? pairRows(plan, ergebnis) : []
    })
  gelesen.set(tabellen, zeilen)
  return zeilen
}

const KEIN_BUCHSTABE = /[^a-zäöüß]/g

function coreOf(titel: string, wort: RegExp): string {
  return titel.toLowerCase().replace(wort, '').replace(KEIN_BUCHSTABE, '')
}

function pairRows(plan: Datenblatt, ergebnis: Datenblatt): Planzeile[] {
  return rowsOf(plan).flatMap(({ reihe, worte }): Planzeile[] => {
    const andere = rowsOf(ergebnis).find(({ reihe: eine }) => plainName(eine.name) === plainName(reihe.name))
    const [a, ...mehr] = reihe.zellen.filter(isZahl)
    const [b, ...weitere] = andere?.reihe.zellen.filter(isZahl) ?? []
    if (!a || !b || mehr.length + weitere.length > 0 || a.einheit !== b.einheit) return []
    if (massOf(a.einheit).basis === PROZENT) return []
    return [{ name: reihe.name, worte, plan: plain(a.wert, a), ergebnis: plain(b.wert, b), einheit: a.einheit }]
  })
}

const FESTES_LEERZEICHEN = /\u00a0/g

function amount(wert: Decimal, einheit: string): string {
  return formatMitEinheit(wert.div(massOf(einheit).skala), einheit, 0).replace(FESTES_LEERZEICHEN, ' ')
}

function said({ name, plan, ergebnis, einheit }: Planzeile): string {
  return `„${name}“: geplant ${amount(plan, einheit)}, Ergebnis ${amount(ergebnis, einheit)}`
}

function wrongWord(passage: Passage, satz: Textstelle, wort: string, zeile: Planzeile): Satzfund {
  const richtig = GEGENTEIL.find(([muster]) => muster.test(wort))?.[1] ?? 'anders'
  return {
    stelle: placeOf(passage, satz, wort),
    richtig,
    text: `„${wort}“ steht im Satz; ${said(zeile)}.`,
    rat: `Richtig ist „${richtig}“, wenn beide Tabellen stimmen.`,
  }
}

function wrongAmount(glied: Figurglied, abstand: Decimal, zeile: Planzeile): Satzfund {
  const richtig = amount(abstand.abs(), glied.figur.einheit || zeile.einheit)
  return {
    glied,
    richtig,
    text: `Der Satz nennt ${glied.figur.text}; ${said(zeile)}.`,
    rat: `Richtig ist ${richtig}, wenn beide Tabellen stimmen.`,
  }
}
