import type { Melde } from '../../message.js'
import type { Prosa } from '../prosa/stueck.js'
import {
  findAbstandsrichtungen,
  findTrends,
  findUrteile,
  findVeraenderungen,
  findVergleiche,
} from '../reading/aussagen.js'
import { findFalschzahlen } from '../reading/falschzahl.js'
import { type Figur, plainBereich } from '../reading/figur.js'
import { absaetzeOf, type Passage, passagesOf } from '../reading/satz/passage.js'
import { gegenwortOf } from '../reading/worte/richtung.js'

/** Words of direction beside two values that say the direction themselves; each figure is reported once. */
export function checkGesagtes(prosa: Prosa, melde: Melde): void {
  const gemeldet = new Set<Figur>()
  for (const passage of passagesOf(prosa)) checkPassage(passage, gemeldet, melde)
  for (const absatz of absaetzeOf(prosa)) {
    checkVergleiche(absatz, gemeldet, melde)
    checkUrteile(absatz, gemeldet, melde)
    checkAbstaende(absatz, gemeldet, melde)
    checkTrends(absatz, gemeldet, melde)
  }
}

/** "stieg von 5,0 % auf 4,8 %", "höher als im Vorjahr (5,0 %)": the values say the direction themselves. */
function checkPassage(passage: Passage, gemeldet: Set<Figur>, melde: Melde): void {
  for (const { frueher, spaeter, wort, vonAuf } of findVeraenderungen(passage)) {
    if (!wort || isPlan(passage)) continue
    const richtung = wayBetween(frueher.figur, spaeter.figur)
    if (richtung === 0 || richtung === wort.richtung) continue
    const [von, nach] = [frueher.figur.text, spaeter.figur.text]
    gemeldet.add(frueher.figur).add(spaeter.figur)
    melde(
      passage.prosa.ort(spaeter.figur.von),
      wort.vergleichend
        ? `„${wort.wort}“ steht bei ${nach} und ${von}, von denen der ${richtung === 1 ? 'erste größer' : 'erste kleiner'} ist.`
        : `„${wort.wort}“ steht bei einem Weg von ${von} auf ${nach}.`,
      `Richtig ist „${gegenwortOf(wort)}“ (${richtung === 1 ? 'gestiegen' : 'gesunken'}), wenn beide Werte stimmen; sonst sind sie vertauscht (von ${nach} auf ${von}) oder einer ist falsch.`,
      vonAuf || wort.vergleichend ? 'fehler' : 'warnung',
    )
  }
}

/** Whether a way leads up or down; of 7,5 % and 7,6 % the second is more, for rounding keeps the order. */
function wayBetween(frueher: Figur, spaeter: Figur): 1 | -1 | 0 {
  const [a, b] = [plainBereich(frueher), plainBereich(spaeter)]
  if (b.unten.gte(a.oben) && b.oben.gt(a.oben)) return 1
  return b.oben.lte(a.unten) && b.unten.lt(a.unten) ? -1 : 0
}

/** "24,8 % lag über dem Zielwert von 25,5 %" */
function checkVergleiche(absatz: Passage, gemeldet: Set<Figur>, melde: Melde): void {
  for (const { a, b, wort, richtig } of findVergleiche(absatz)) {
    if (gemeldet.has(b.figur) || isMiscomputed(absatz, a.figur, b.figur)) continue
    gemeldet.add(b.figur).add(a.figur)
    const [x, y] = [a.figur.text, b.figur.text]
    melde(
      absatz.prosa.ort(b.figur.von),
      `„${wort}“ steht bei ${x} und ${y}.`,
      `Richtig ist „${richtig}“, wenn beide Werte stimmen; sonst ist einer von ihnen falsch.`,
      'warnung',
    )
  }
}

/** Whether one of two figures is found wrong by what the paragraph computes: then the word may well be right. */
function isMiscomputed({ prosa }: Passage, ...figuren: readonly Figur[]): boolean {
  return findFalschzahlen(prosa).some(({ figur }) => figuren.includes(figur))
}

/** "Vereinbart waren 22,5 %. Das Ergebnis von 21,9 % übertraf das Ziel" */
function checkUrteile(absatz: Passage, gemeldet: Set<Figur>, melde: Melde): void {
  for (const { ziel, ist, wort, richtig, glied } of findUrteile(absatz)) {
    if (gemeldet.has(ziel.figur) || gemeldet.has(ist.figur) || (ziel.figur.einsatz && ist.figur.einsatz)) continue
    if (isMiscomputed(absatz, ziel.figur, ist.figur)) continue
    gemeldet.add(ziel.figur).add(ist.figur)
    melde(
      absatz.prosa.ort(glied.figur.von),
      `„${wort}“ steht bei einem Ziel von ${ziel.figur.text} und einem Ergebnis von ${ist.figur.text}.`,
      `Richtig ist „${richtig}“, wenn beide Werte stimmen; sonst ist einer von ihnen falsch.`,
      'warnung',
    )
  }
}

/** "0,7 Prozentpunkte unter dem Landeswert von 7,5 %", "um 6,8 % gestiegen: Nach 688 … waren es 641" */
function checkAbstaende(absatz: Passage, gemeldet: Set<Figur>, melde: Melde): void {
  for (const { um, wert, bezug, wort, richtig } of findAbstandsrichtungen(absatz)) {
    if ([um, wert, bezug].some(({ figur }) => gemeldet.has(figur))) continue
    if (isMiscomputed(absatz, um.figur, wert.figur, bezug.figur)) continue
    gemeldet.add(um.figur).add(wert.figur).add(bezug.figur)
    melde(
      absatz.prosa.ort(um.figur.von),
      `„${wort}“ steht bei ${um.figur.text}; der Abstand ist der von ${wert.figur.text} zu ${bezug.figur.text}.`,
      `Richtig ist „${richtig}“, wenn beide Werte stimmen; sonst sind sie vertauscht.`,
      'warnung',
    )
  }
}

/** "Immer weniger …. Waren es damals 3 %, sind es inzwischen 5 %" */
function checkTrends(absatz: Passage, gemeldet: Set<Figur>, melde: Melde): void {
  for (const { wort, frueher, spaeter } of findTrends(absatz)) {
    if ([frueher, spaeter].some(({ figur }) => gemeldet.has(figur))) continue
    gemeldet.add(frueher.figur).add(spaeter.figur)
    melde(
      absatz.prosa.ort(frueher.figur.von),
      `„${wort.wort}“ steht bei ${frueher.figur.text} und danach ${spaeter.figur.text}.`,
      `Richtig ist „${gegenwortOf(wort)}“ (${wort.richtung === 1 ? 'gesunken' : 'gestiegen'}), wenn beide Werte stimmen; sonst sind sie vertauscht.`,
      'warnung',
    )
  }
}

const PLAN = /(?<![a-zäöüß])(?:ziel|soll(?:en|te)?|geplant|wollen|möchten)(?![a-zäöüß])/

/** What is planned may be to fall where it has risen. */
function isPlan({ geruest }: Passage): boolean {
  return PLAN.test(geruest)
}
