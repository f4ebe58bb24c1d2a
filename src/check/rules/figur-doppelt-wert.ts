import type { Datenblatt } from '../../figures/datenblatt.js'
import { massOf } from '../../figures/einheit.js'
import { formatZelle } from '../../figures/format.js'
import type { Melde } from '../../message.js'
import { proseOf } from '../prosa.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'
import { contradicts, listSatzangaben, type Satzangabe } from '../reading/satz/satzangabe.js'
import { parseZeitpunkt } from '../reading/zeit/zeitpunkt.js'
import { parseKlasse } from '../zahlen/klasse.js'
import { geschlechtOf, isGesamt, plainName } from '../zahlen/namen.js'
import { type Reihe, rasterOf } from '../zahlen/raster.js'
import { tablesOf } from '../zahlen/tabellen.js'
import { convertTo, isGetippt, isZahl, rounding, type Zahlzelle } from '../zahlen/zelle.js'

interface Doppelangabe {
  blatt: Datenblatt
  reihe: string
  zelle: Zahlzelle
}

/** Facts that two sheets share, and those of them that differ. */
interface Blattpaar {
  gemeinsam: number
  verschieden: [Doppelangabe, Doppelangabe][]
}

/** A name that says what is counted: "Langzeitleistungsbeziehende (LZB)", not "Anzahl" or "Sonstige". */
const KUERZESTER_NAME = 8
const ALLERWELT =
  /^(?:sonstige|übrige|andere|weitere|anzahl|anteil|bestand|zugang|abgang|insgesamt|deutsche|ausländer|summe|prozent)\w*(?:\s|$)/

/** The same fact with two values: same row, period and unit in two tables, or the same thing and period in two sentences. */
export const figurDoppeltWert: Pruefregel = {
  id: 'figur-doppelt-wert',
  schwere: 'warnung',
  erklaerung:
    'Dieselbe Angabe (gleiche Zeile, gleicher Zeitpunkt, gleiche Einheit) steht an zwei Stellen mit verschiedenen Werten, auch in zwei Tabellen im Text oder in zwei Sätzen. Eine davon ist falsch, oder es sind zwei verschiedene Dinge mit demselben Namen. Den Wert nur einmal tippen und an der anderen Stelle daraus übernehmen, oder die Zeilen unterscheidbar benennen. Sätze werden nur verglichen, wenn beide denselben Zeitpunkt ausdrücklich nennen und die Sache gleich benennen. Was ein Satz anders sagt als eine Zelle, meldet figur-zelle.',
  uebersieht:
    'Angaben ohne Zeitpunkt, Zeilen mit kurzen oder allgemeinen Namen („Anzahl“, „Frauen“, „Insgesamt“) und „davon“-Zeilen, Tabellen, von deren gemeinsamen Angaben mehr als die Hälfte verschieden ist, und Sätze, die dieselbe Sache verschieden nennen',
  pruefe(pruefling, melde) {
    const tabellen = tablesOf(pruefling)
    const mehrfach = findSharedNames(tabellen)
    const bekannt = new Map<string, Doppelangabe>()
    const paare = new Map<string, Blattpaar>()
    for (const blatt of tabellen) {
      for (const [schluessel, angabe] of factsOf(blatt, mehrfach)) {
        const vorige = bekannt.get(schluessel)
        if (!vorige) bekannt.set(schluessel, angabe)
        else if (vorige.blatt !== blatt && (isGetippt(vorige.zelle) || isGetippt(angabe.zelle)))
          note(vorige, angabe, paare)
      }
    }
    for (const { gemeinsam, verschieden } of paare.values()) {
      // Two sheets of one form whose figures all differ tell of two things: "nach Branchen" for women and for men.
      if (gemeinsam > 1 && verschieden.length * 2 > gemeinsam) continue
      for (const [vorige, angabe] of verschieden) report(vorige, angabe, melde)
    }
    checkSentences(pruefling, melde)
  },
}

/** Two sentences that give one thing two values for one time. */
function checkSentences(pruefling: Pruefling, melde: Melde): void {
  const bekannt = new Map<string, Satzangabe[]>()
  for (const angabe of listSatzangaben(proseOf(pruefling))) {
    const gleiche = bekannt.get(angabe.schluessel) ?? []
    const andere = gleiche.find((vorige) => contradicts(vorige, angabe))
    if (andere) reportSentences(andere, angabe, melde)
    gleiche.push(angabe)
    bekannt.set(angabe.schluessel, gleiche)
  }
}

function reportSentences(a: Satzangabe, b: Satzangabe, melde: Melde): void {
  const { datei, zeile } = a.passage.prosa.ort(a.figur.von)
  const [vorher, hier] = [a.figur.text, b.figur.text]
  melde(
    b.passage.prosa.ort(b.figur.von),
    `Hier steht ${hier}, an anderer Stelle für dasselbe ${vorher} (${datei}, Zeile ${zeile}).`,
    `Einer der Werte ist falsch: richtig ist ${vorher}, wenn die andere Stelle stimmt. Nur einen tippen, am besten in einem Datenblatt.`,
  )
}

function note(vorige: Doppelangabe, angabe: Doppelangabe, paare: Map<string, Blattpaar>): void {
  const schluessel = `${idOf(vorige.blatt)} ${idOf(angabe.blatt)}`
  const paar = paare.get(schluessel) ?? { gemeinsam: 0, verschieden: [] }
  paar.gemeinsam++
  if (!isSame(vorige.zelle, angabe.zelle)) paar.verschieden.push([vorige, angabe])
  paare.set(schluessel, paar)
}

/** Names of rows that stand in more than one sheet. */
function findSharedNames(blaetter: Iterable<Datenblatt>): Set<string> {
  const erste = new Map<string, Datenblatt>()
  const mehrfach = new Set<string>()
  for (const blatt of blaetter) {
    for (const { name } of blatt.zeilen) {
      const klein = plainName(name)
      if ((erste.get(klein) ?? blatt) !== blatt) mehrfach.add(klein)
      else erste.set(klein, blatt)
    }
  }
  return mehrfach
}

/** The facts of a sheet that its rows and heads name so fully that another sheet cannot mean anything else by them. */
function* factsOf(blatt: Datenblatt, mehrfach: ReadonlySet<string>): Generator<[string, Doppelangabe]> {
  const [zeilen] = rasterOf(blatt)
  const zeitpunkte = zeilen.quernamen.map(
    (name) =>
      parseZeitpunkt(name)?.bezeichnung ??
      (zeilen.quernamen.length === 1 ? parseZeitpunkt(blatt.stand)?.bezeichnung : undefined),
  )
  if (zeitpunkte.every((zeitpunkt) => zeitpunkt === undefined)) return
  for (const reihe of zeilen.reihen) {
    if (!mehrfach.has(plainName(reihe.name)) || !isTelling(reihe)) continue
    for (const [stelle, zelle] of reihe.zellen.entries()) {
      const zeitpunkt = zeitpunkte[stelle]
      if (zeitpunkt === undefined || !isZahl(zelle)) continue
      yield [
        `${plainName(reihe.name)}|${zeitpunkt}|${massOf(zelle.einheit).basis}`,
        { blatt, reihe: reihe.name, zelle },
      ]
    }
  }
}

function isTelling({ name, davon, darunter, block }: Reihe): boolean {
  const klein = plainName(name)
  return (
    klein.length >= KUERZESTER_NAME &&
    davon === undefined &&
    darunter === undefined &&
    block === 0 &&
    !ALLERWELT.test(klein) &&
    !isGesamt(name) &&
    !geschlechtOf(name) &&
    !parseKlasse(name)
  )
}

/** Whether both may be roundings of one figure: 26,75 Mio. € and 26.751.166 €. */
function isSame(a: Zahlzelle, b: Zahlzelle): boolean {
  const unterschied = a.wert.minus(convertTo(b.wert, b.einheit, a.einheit)).abs()
  return (
    unterschied.isZero() ||
    (a.stellen !== b.stellen || a.einheit !== b.einheit
      ? unterschied.lte(rounding(a, a.einheit).plus(rounding(b, a.einheit)))
      : false)
  )
}

/** A name for a table: that of its sheet, else its place. */
function idOf({ id, ort }: Datenblatt): string {
  return id === '' ? `${ort.datei}:${ort.zeile}` : id
}

function report(vorige: Doppelangabe, { reihe, zelle, blatt }: Doppelangabe, melde: Melde): void {
  const { datei, zeile } = vorige.zelle.herkunft.ort
  const [hier, dort] = [zelle, vorige.zelle].map((angabe) => formatZelle(angabe, { mitEinheit: true }))
  const ausdruck = vorige.zelle.herkunft.zelle
  const rat =
    ausdruck === ''
      ? 'Nur einen tippen, am besten in einem Datenblatt.'
      : blatt.id === ''
        ? `{{zahl ${ausdruck}}} setzt ihn ein.`
        : `Nur einen tippen; „${blatt.titel}“ kann ihn mit „summe: [${ausdruck}]“ übernehmen.`
  melde(
    zelle.herkunft.ort,
    `„${reihe}“ ist hier ${hier}${inBrackets(zelle.herkunft.zelle)}, in „${vorige.blatt.titel}“ aber ${dort}${inBrackets(ausdruck)}.`,
    `Einer der Werte ist falsch: richtig ist ${dort}, wenn ${datei}, Zeile ${zeile}, stimmt. ${rat}`,
  )
}

function inBrackets(zelle: string): string {
  return zelle === '' ? '' : ` (${zelle})`
}
