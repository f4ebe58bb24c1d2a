import type { Datenblatt } from '../../figures/datenblatt.js'
import { massOf } from '../../figures/einheit.js'
import { formatZelle } from '../../figures/format.js'
import type { Melde } from '../../message.js'
import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'
import { parseKlasse } from '../zahlen/klasse.js'
import { geschlechtOf, isGesamt, plainName } from '../zahlen/namen.js'
import { type Reihe, rasterOf } from '../zahlen/raster.js'
import { findZahlendreher } from '../zahlen/zahlendreher.js'
import { parseZeitpunkt } from '../zahlen/zeitpunkt.js'
import { convertTo, isGetippt, isZahl, rounding, type Zahlzelle } from '../zahlen/zelle.js'

interface Angabe {
  blatt: Datenblatt
  reihe: string
  zelle: Zahlzelle
}

/** Facts that two sheets share, and those of them that differ. */
interface Blattpaar {
  gemeinsam: number
  verschieden: [Angabe, Angabe][]
}

/** A name that says what is counted: "Langzeitleistungsbeziehende (LZB)", not "Anzahl" or "Sonstige". */
const KUERZESTER_NAME = 8
const ALLERWELT =
  /^(?:sonstige|übrige|andere|weitere|anzahl|anteil|bestand|zugang|abgang|insgesamt|deutsche|ausländer|summe|prozent)\w*(?:\s|$)/

/** The same fact with two values: same row, period and unit in two sheets, or a sentence that turns a cell's digits round. */
export const figurDoppeltWert: Pruefregel = {
  id: 'figur-doppelt-wert',
  schwere: 'warnung',
  erklaerung:
    'Dieselbe Angabe (gleiche Zeile, gleicher Zeitpunkt, gleiche Einheit) steht an zwei Stellen mit verschiedenen Werten, oder ein Satz vertauscht die Ziffern einer Zelle. Eine davon ist falsch, oder es sind zwei verschiedene Dinge mit demselben Namen. Den Wert nur einmal tippen und an der anderen Stelle daraus übernehmen, oder die Zeilen unterscheidbar benennen.',
  pruefe(pruefling, melde) {
    const { blaetter } = pruefling
    const mehrfach = findSharedNames(blaetter.values())
    const bekannt = new Map<string, Angabe>()
    const paare = new Map<string, Blattpaar>()
    for (const blatt of blaetter.values()) {
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
    for (const { satz, zahl, zelle, reihe } of findZahlendreher(proseOf(pruefling), blaetter.values())) {
      const richtig = formatZelle(zelle, { mitEinheit: true })
      melde(
        satz.prosa.ort(zahl.von),
        `Der Satz nennt ${zahl.text.trim()}, „${reihe}“ ist im Datenblatt ${richtig} (${zelle.herkunft.zelle}): vermutlich ein Zahlendreher.`,
        `Mit {{zahl ${zelle.herkunft.zelle}}} steht ${richtig} im Satz.`,
      )
    }
  },
}

function note(vorige: Angabe, angabe: Angabe, paare: Map<string, Blattpaar>): void {
  const schluessel = `${vorige.blatt.id} ${angabe.blatt.id}`
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
function* factsOf(blatt: Datenblatt, mehrfach: ReadonlySet<string>): Generator<[string, Angabe]> {
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

function report(vorige: Angabe, { reihe, zelle, blatt }: Angabe, melde: Melde): void {
  const { datei, zeile } = vorige.zelle.herkunft.ort
  melde(
    zelle.herkunft.ort,
    `„${reihe}“ ist hier ${formatZelle(zelle, { mitEinheit: true })} (${zelle.herkunft.zelle}), in „${vorige.blatt.titel}“ aber ${formatZelle(vorige.zelle, { mitEinheit: true })} (${vorige.zelle.herkunft.zelle}).`,
    `Einer der Werte ist falsch (der andere: ${datei}, Zeile ${zeile}). Nur einen tippen; „${blatt.titel}“ kann ihn mit „summe: [${vorige.zelle.herkunft.zelle}]“ übernehmen.`,
  )
}
