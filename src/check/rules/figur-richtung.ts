import { parsePfad } from '../../content/daten/pfad.js'
import type { Zahlwert } from '../../figures/ausdruck.js'
import { formatZelle } from '../../figures/format.js'
import type { Melde } from '../../message.js'
import { pathOf } from '../bindung/zellstelle.js'
import type { Einsatz } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'
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
import { type Satz, sentencesOf } from '../reading/satz/satz.js'
import { findRichtungsworte, gegenwortOf, isVerneint, type Richtungswort } from '../reading/worte/richtung.js'
import { isVeraenderung } from '../zahlen/namen.js'
import { rasterOf } from '../zahlen/raster.js'
import { isZahl } from '../zahlen/zelle.js'
import { type Buchzelle, zellenbuchOf } from '../zahlen/zellenbuch.js'

/** Where a thought ends: punctuation, but not the comma before "und zwar". */
const GRENZE =
  /[;:!?]|\s[–—]\s|,(?!\s*(?:und zwar|nämlich|also|das heißt|d\.\s?h\.)(?!\p{L}))|(?<!\p{L})(?:während|sondern|(?:aber|jedoch|dagegen)(?!\s+um\s)|obwohl)(?!\p{L})/giu

type Richtungsaenderung = Einsatz & { wert: NonNullable<Einsatz['wert']>; richtung: 1 | -1 }

/** A word that says "more" beside a change that is less, or the other way round. */
export const figurRichtung: Pruefregel = {
  id: 'figur-richtung',
  schwere: 'fehler',
  erklaerung:
    'Ein Wort sagt das Gegenteil der Zahl: „Rückgang um“ bei einem Zuwachs, „gestiegen“ bei einem Minus. Das geschieht, wenn ein Satz aus dem Vorjahr stehen bleibt und sich nur die Zahl ändert. Auch „stieg von 5,0 % auf 4,8 %“ und „höher als im Vorjahr (5,0 %)“ werden verglichen, ebenso „übertraf“, „verfehlt“, „eingehalten“ mit dem Ziel, das davor steht, und „0,7 Prozentpunkte unter dem Landeswert“ oder „um 6,8 % gestiegen: Nach 688 waren es 641“ mit den beiden Werten, zwischen denen gerade dieser Abstand liegt. Auch „immer weniger … damals 3 %, inzwischen 5 %“ und „danach jedes Jahr mehr bis auf …“ werden verglichen. Verglichen wird auch ein Wort in einer Zelle mit der einzigen Veränderung ihrer Zeile. Das Wort anpassen, oder die Reihenfolge der Werte prüfen: erst der frühere, dann der spätere.',
  uebersieht: 'verneinte Sätze, Pläne, und Wörter wie „besser“, deren Richtung vom Gegenstand abhängt',
  pruefe(pruefling, melde) {
    for (const prosa of proseOf(pruefling)) {
      if (prosa.art !== 'zelle') {
        const gemeldet = new Set<Figur>()
        for (const passage of passagesOf(prosa)) checkPassage(passage, gemeldet, melde)
        for (const absatz of absaetzeOf(prosa)) {
          checkVergleiche(absatz, gemeldet, melde)
          checkUrteile(absatz, gemeldet, melde)
          checkAbstaende(absatz, gemeldet, melde)
          checkTrends(absatz, gemeldet, melde)
        }
      }
      if (!prosa.einsaetze.some(({ wert }) => wert && directionOf(wert, pruefling))) continue
      for (const satz of sentencesOf(prosa)) checkSatz(satz, pruefling, melde)
    }
    for (const blatt of pruefling.blaetter.values()) {
      const [zeilen] = rasterOf(blatt)
      for (const { name, zellen } of zeilen.reihen) {
        const text = zellen.find((zelle) => zelle?.art === 'text' && /\p{L}{3}/u.test(zelle.text))
        const aenderungen = zellen.filter(
          (zelle, stelle) => isZahl(zelle) && (zelle.vorzeichen || isVeraenderung(zeilen.quernamen[stelle] ?? '')),
        )
        const [aenderung] = aenderungen
        if (
          text?.art !== 'text' ||
          aenderungen.length !== 1 ||
          !isZahl(aenderung) ||
          aenderung.wert.isZero() ||
          isVerneint(text.text)
        )
          continue
        const richtung = aenderung.wert.isNegative() ? -1 : 1
        const worte = findRichtungsworte(text.text).filter(({ vergleichend }) => !vergleichend)
        if (worte.length !== 1 || worte[0]?.richtung === richtung) continue
        melde(
          text.herkunft.ort,
          `${name}: „${text.text}“ steht neben einer Veränderung von ${formatZelle(aenderung, { mitEinheit: true, vorzeichen: true })}.`,
          `Das Wort oder das Vorzeichen berichtigen; richtig wäre eine ${richtung === 1 ? 'Steigerung' : 'Senkung'}.`,
        )
      }
    }
  },
}

/** "stieg von 5,0 % auf 4,8 %", "höher als im Vorjahr (5,0 %)": the values say the direction themselves. */
function checkPassage(passage: Passage, gemeldet: Set<Figur>, melde: Melde): void {
  for (const { frueher, spaeter, wort, vonAuf } of findVeraenderungen(passage)) {
    if (!wort || isPlan(passage)) continue
    const richtung = wayBetween(frueher.figur, spaeter.figur)
    if (richtung === 0 || richtung === wort.richtung) continue
    const [von, nach] = [frueher.figur.text.trim(), spaeter.figur.text.trim()]
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
    const [x, y] = [a.figur.text.trim(), b.figur.text.trim()]
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
      `„${wort}“ steht bei einem Ziel von ${ziel.figur.text.trim()} und einem Ergebnis von ${ist.figur.text.trim()}.`,
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
      `„${wort}“ steht bei ${um.figur.text.trim()}; der Abstand ist der von ${wert.figur.text.trim()} zu ${bezug.figur.text.trim()}.`,
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
      `„${wort.wort}“ steht bei ${frueher.figur.text.trim()} und danach ${spaeter.figur.text.trim()}.`,
      `Richtig ist „${gegenwortOf(wort)}“ (${wort.richtung === 1 ? 'gesunken' : 'gestiegen'}), wenn beide Werte stimmen; sonst sind sie vertauscht.`,
      'warnung',
    )
  }
}

/** What is planned may be to fall where it has risen. */
function isPlan({ geruest }: Passage): boolean {
  return /(?<![a-zäöüß])(?:ziel|soll(?:en|te)?|geplant|wollen|möchten)(?![a-zäöüß])/.test(geruest)
}

function checkSatz(satz: Satz, pruefling: Pruefling, melde: Melde): void {
  const alle = satz.einsaetze.flatMap((einsatz) => asAenderung(einsatz, pruefling))
  let naechste = 0
  for (const { von, bis } of clausesOf(satz)) {
    const ab = naechste
    while ((alle[naechste]?.von ?? bis) < bis) naechste++
    if (ab === naechste) continue
    const text = satz.getippt.slice(von - satz.von, bis - satz.von)
    if (!isVerneint(text)) checkTeilsatz(alle.slice(ab, naechste), text, von, pruefling, melde)
  }
}

/** The changes of one clause, each with the words between the change before and the one behind. */
function checkTeilsatz(
  aenderungen: readonly Richtungsaenderung[],
  text: string,
  anfang: number,
  pruefling: Pruefling,
  melde: Melde,
): void {
  const worte = findRichtungsworte(text)
  let wort = 0
  let davor: Richtungswort[] = []
  for (const [stelle, aenderung] of aenderungen.entries()) {
    const danach: Richtungswort[] = []
    const ende = (aenderungen[stelle + 1]?.von ?? anfang + text.length) - anfang
    for (let naechstes = worte[wort]; naechstes && naechstes.von < ende; naechstes = worte[++wort]) {
      if (naechstes.von < aenderung.von - anfang) davor.push(naechstes)
      else danach.push(naechstes)
    }
    const letztes = davor.at(-1)
    const dazwischen = letztes?.vergleichend ? text.slice(letztes.bis, aenderung.von - anfang) : ''
    const gemeint = findWort(
      text.slice(aenderung.bis - anfang, danach[0]?.von),
      IN_KLAMMERN.test(dazwischen),
      davor,
      danach,
    )
    if (gemeint && gemeint.richtung !== aenderung.richtung) report(gemeint, aenderung, pruefling, melde)
    davor = danach
  }
}

const IN_KLAMMERN = /^(?:\s[\p{L}-]+){1,4}?\sals\s[^(),]{3,40}\s\($/u

function clausesOf({ getippt, von }: Satz): { von: number; bis: number }[] {
  const teile: { von: number; bis: number }[] = []
  let anfang = 0
  for (const { index, 0: zeichen } of getippt.matchAll(GRENZE)) {
    teile.push({ von: von + anfang, bis: von + index })
    anfang = index + zeichen.length
  }
  teile.push({ von: von + anfang, bis: von + getippt.length })
  return teile
}

function asAenderung(einsatz: Einsatz, pruefling: Pruefling): Richtungsaenderung[] {
  const { wert } = einsatz
  const richtung = wert && directionOf(wert, pruefling)
  return wert && richtung ? [{ ...einsatz, wert, richtung }] : []
}

/** Which way a change goes: by its sign, or by the name of its row: a "Rückgang" stands without one. */
function directionOf(wert: Zahlwert, pruefling: Pruefling): 1 | -1 | undefined {
  if (wert.richtung === 1 || wert.richtung === -1) return wert.richtung
  const zelle = cellsBeside(wert, pruefling).find(({ eigene }) => eigene)
  if (!zelle || zelle.buchzelle.zelle.vorzeichen || !zelle.buchzelle.zelle.wert.isPositive()) return undefined
  const [wort] = findRichtungsworte(zelle.buchzelle.eintrag.reihe.name)
  return wort?.von === 0 && !wort.vergleichend ? wort.richtung : undefined
}

/** The cells of its column, where an expression is one cell of a sheet. */
function cellsBeside({ herkunft }: Zahlwert, pruefling: Pruefling): { buchzelle: Buchzelle; eigene: boolean }[] {
  const [pfad, ...weitere] = herkunft
  const blatt =
    pfad === undefined || weitere.length > 0 ? undefined : pruefling.blaetter.get(parsePfad(pfad)?.[0] ?? '')
  const alle = blatt
    ? zellenbuchOf(pruefling)
        .rowsOf(blatt)
        .flatMap(({ zellen }) => zellen)
    : []
  const eigene = alle.find(({ zelle }) => zelle.herkunft.zelle === pfad)
  return alle
    .filter(({ spalte, zelle }) => spalte === eigene?.spalte && zelle.einheit === eigene.zelle.einheit)
    .map((buchzelle) => ({ buchzelle, eigene: buchzelle === eigene }))
}

/**
 * The word that belongs to a change: directly behind it ("7,1 % weniger"), else the nearest before, else the first behind.
 * @param abstand what stands between the change and the first word behind it
 * @param vergleich whether the change stands in brackets behind a comparison: "weniger Stellen als im Jahr davor (−569"
 */
function findWort(
  abstand: string,
  vergleich: boolean,
  davor: readonly Richtungswort[],
  danach: readonly Richtungswort[],
): Richtungswort | undefined {
  if (danach[0] && abstand.trim() === '') return danach[0]
  if (vergleich) return davor.at(-1)
  const vorher = davor.filter(({ vergleichend }) => !vergleichend)
  if (vorher.length > 0) return agreed(vorher, vorher.at(-1))
  const nachher = danach.filter(({ vergleichend }) => !vergleichend)
  return agreed(nachher, nachher[0])
}

/** Two words that contradict each other ("der Rückgang verringerte sich") are read by people only. */
function agreed(worte: readonly Richtungswort[], gewaehlt: Richtungswort | undefined): Richtungswort | undefined {
  return worte.every(({ richtung }) => richtung === worte[0]?.richtung) ? gewaehlt : undefined
}

function report(
  { wort, richtung: gesagt }: Richtungswort,
  { ort, richtung, wert }: Richtungsaenderung,
  pruefling: Pruefling,
  melde: Melde,
): void {
  const andere = cellsBeside(wert, pruefling).filter(
    ({ buchzelle: { zelle }, eigene }) =>
      !eigene && zelle.vorzeichen && !zelle.wert.isZero() && zelle.wert.isPositive() === (gesagt === 1),
  )
  const [passend, ...weitere] = andere
  const gemeint =
    passend && weitere.length === 0
      ? ` Zu „${wort}“ passt „${passend.buchzelle.eintrag.reihe.name}“: ${formatZelle(passend.buchzelle.zelle, { mitEinheit: true })} (${pathOf(passend.buchzelle)}).`
      : ''
  const betrag = `${richtung === 1 ? '+' : '−'}${wert.text.replace(/^[+−]/, '')}`
  melde(
    ort,
    `„${wort}“ steht bei einer Veränderung von ${betrag}.`,
    `Es ist ${richtung === 1 ? 'ein Zuwachs' : 'ein Rückgang'}: das Wort anpassen, oder die Reihenfolge der Werte prüfen (erst der frühere, dann der spätere).${gemeint}`,
  )
}
