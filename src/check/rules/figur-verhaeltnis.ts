import type { Decimal } from 'decimal.js'
import { Dezimal, roundKaufmaennisch } from '../../figures/dezimal.js'
import { formatVerhaeltnis } from '../../figures/format.js'
import type { Melde } from '../../message.js'
import type { Prosa } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'
import { type Satz, sentencesOf } from '../reading/satz/satz.js'
import { numbersOf, type Textzahl } from '../reading/satz/textzahl.js'

const VERHAELTNIS = /(?<![\d.,:/])(\d+(?:,\d+)?)\s?:\s?(\d+(?:,\d+)?)(?![\d:/]|[.,]\d)/gu
/** Times and scores look the same; a ratio is called one. */
const STICHWORT = /verhältnis|relation|schlüssel|\bquote\b/iu

/** A key for staffing has its own two sides, which need not be the counts nearby. */
const SCHLUESSEL = /schlüssel|\bje\b|\bpro\b/iu
const WEITESTE = 3

interface Zahlenpaar {
  a: Textzahl
  b: Textzahl
  /** How many sentences before the ratio they stand. */
  entfernung: number
}

/** A typed ratio with a zero in it, or one that contradicts the two numbers beside it. */
export const figurVerhaeltnis: Pruefregel = {
  id: 'figur-verhaeltnis',
  schwere: 'fehler',
  erklaerung:
    'Ein getipptes Verhältnis kann nicht stimmen: eine Seite ist null („1:0“), oder es widerspricht den Zahlen daneben. Mit {{verhaeltnis a b}} oder „verhaeltnis: [a, b]“ wird es aus den Zahlen errechnet („1,03 : 1“).',
  uebersieht: 'Verhältnisse, die nicht so heißen, und Schlüssel, die vereinbart und nicht errechnet sind',
  pruefe(pruefling, melde) {
    for (const prosa of proseOf(pruefling)) checkProsa(prosa, melde)
  },
}

function checkProsa(prosa: Prosa, melde: Melde): void {
  const saetze = sentencesOf(prosa)
  for (const [stelle, satz] of saetze.entries()) {
    for (const treffer of satz.getippt.matchAll(VERHAELTNIS)) {
      // "10:00" is a time, "3:0" a score; the word must stand in the same part of the sentence: "spielten 3:0; das Team arbeitet mit
      // einem Schlüssel von 1 : 60".
      if (!STICHWORT.test(clauseAt(satz.getippt, treffer.index))) continue
      const daneben = findZahlen(saetze, stelle)
      const isSchluessel = SCHLUESSEL.test(satz.getippt)
      if (isSchluessel) checkSchluessel(satz, saetze[stelle - 1], treffer, melde)
      const ort = prosa.ort(satz.von + treffer.index)
      const [erste, zweite] = [decimalOf(treffer[1]), decimalOf(treffer[2])]
      if (erste.isZero() || zweite.isZero()) {
        const rat = daneben
          ? `Richtig ist ${nameRichtig(daneben)}.`
          : 'Aus den beiden Zahlen errechnet es {{verhaeltnis a b}}.'
        melde(ort, `Das Verhältnis „${treffer[0]}“ hat eine Null; ein solches gibt es nicht.`, rat)
      } else if (daneben && daneben.entfernung <= 1 && !isSchluessel && !isSupported(treffer[1], treffer[2], daneben)) {
        melde(
          ort,
          `Das Verhältnis „${treffer[0]}“ passt nicht zu ${daneben.a.text} und ${daneben.b.text}.`,
          `Richtig ist ${nameRichtig(daneben)}; {{verhaeltnis a b}} errechnet es.`,
        )
      }
    }
  }
}

const ZU_EINS = /\s:\s1$/

/** "errechnet sich daraus ein Betreuungsschlüssel von 1:75": of the persons and the staff that stand beside it. */
function checkSchluessel(satz: Satz, voriger: Satz | undefined, treffer: RegExpExecArray, melde: Melde): void {
  const stelle = satz.von + treffer.index
  if (treffer[1] !== '1' || !ERRECHNET.test(satz.getippt.slice(0, treffer.index))) return
  const zahlen = [...(voriger ? numbersOf(voriger) : []), ...numbersOf(satz)].filter(({ bis }) => bis <= stelle)
  const stellen = zahlen.filter(({ einheit }) => einheit === 'VZÄ')
  const personen = zahlen.filter((zahl) => isCount(zahl) && zahl.wert.gte(100))
  const [personal] = stellen
  const [betreute] = personen
  if (!personal || !betreute || stellen.length > 1 || personen.length > 1 || personal.wert.isZero()) return
  const je = betreute.wert.div(personal.wert)
  const genannt = decimalOf(treffer[2])
  // Keys are rounded boldly: to the next five or ten.
  if (je.minus(genannt).abs().lte(je.times(GROB))) return
  melde(
    satz.prosa.ort(stelle),
    `Der Schlüssel „${treffer[0]}“ passt nicht zu ${betreute.text} und ${personal.text}.`,
    `Richtig ist 1:${roundKaufmaennisch(je, 0).toFixed()} (1 zu ${formatVerhaeltnis(je, 1).replace(ZU_EINS, '')}), wenn beide Zahlen stimmen.`,
    'warnung',
  )
}

/** What is computed, not what the law or an agreement says. */
const ERRECHNET = /errechne|ergibt|ergeben|ergab|daraus|somit|damit|mithin|folglich|rechnerisch|entspricht|also/iu
const GROB = 0.04

function decimalOf(getippt = ''): Decimal {
  return new Dezimal(getippt.replace(',', '.'))
}

const TEILSATZENDE = /;| – /

function clauseAt(text: string, stelle: number): string {
  const von = Math.max(text.lastIndexOf(';', stelle), text.lastIndexOf(' – ', stelle)) + 1
  const bis = text.slice(stelle).search(TEILSATZENDE)
  return text.slice(von, bis < 0 ? text.length : stelle + bis)
}

/** The two counted things that the ratio is of: those of its sentence, else of the nearest before that counts anything. */
function findZahlen(saetze: readonly Satz[], stelle: number): Zahlenpaar | undefined {
  for (let entfernung = 0; entfernung <= WEITESTE; entfernung++) {
    const satz = saetze[stelle - entfernung]
    const zahlen = satz ? numbersOf(satz).filter(isCount) : []
    const [a, b] = zahlen
    if (a && b) return zahlen.length === 2 ? { a, b, entfernung } : undefined
    if (a) return undefined
  }
  return undefined
}

const JAHR = /^(?:19|20)\d{2}$/

/** Years and small numbers are no counts of what stands in relation. */
function isCount({ wert, einheit, stellen, text, einsatz }: Textzahl): boolean {
  if (einheit !== '' || stellen > 0 || wert.lte(0)) return false
  return einsatz !== undefined || (wert.gte(20) && !JAHR.test(text))
}

/** Whether the ratio is that of the two numbers in either order, at the precision in which it is typed. */
function isSupported(links = '', rechts = '', { a, b }: Zahlenpaar): boolean {
  const [x, y] = [decimalOf(links), decimalOf(rechts)]
  const stellen = Math.max(links.split(',')[1]?.length ?? 0, rechts.split(',')[1]?.length ?? 0)
  const fits = (oben: Decimal, unten: Decimal): boolean =>
    roundKaufmaennisch(oben.div(unten).times(y), stellen).eq(x) ||
    roundKaufmaennisch(unten.div(oben).times(x), stellen).eq(y)
  return fits(a.wert, b.wert) || fits(b.wert, a.wert)
}

function nameRichtig({ a, b }: Zahlenpaar): string {
  const [gross, klein] = a.wert.gte(b.wert) ? [a, b] : [b, a]
  return `${formatVerhaeltnis(gross.wert.div(klein.wert), 2)} (${gross.text} zu ${klein.text})`
}
